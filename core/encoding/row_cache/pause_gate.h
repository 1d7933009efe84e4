#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace latency
{

/// Lets long work rest between two pieces and go on where it was. From any thread.
class PauseGate
{
public:
    void setPaused(bool isPaused);
    [[nodiscard]] bool isPaused() const;
    /// Returns when work may go on, or when a stop is asked for.
    void wait(const std::stop_token& stop);

private:
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    bool isPaused_ = false;
};

} // namespace latency
