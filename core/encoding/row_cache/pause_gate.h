#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace latency
{

/// Pauses long work between two pieces and resumes it. Thread-safe.
class PauseGate
{
public:
    void setPaused(bool isPaused);
    [[nodiscard]] bool isPaused() const;
    /// Returns when work may continue or a stop is requested.
    void wait(const std::stop_token& stop);

private:
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    bool isPaused_ = false;
};

} // namespace latency
