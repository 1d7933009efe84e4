#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <stop_token>
#include <thread>

namespace latency
{

/// While it lives, Ctrl+C and SIGTERM ask its token to stop; a second signal ends the program.
class SignalStop
{
public:
    SignalStop();
    ~SignalStop();
    SignalStop(const SignalStop&) = delete;
    SignalStop& operator=(const SignalStop&) = delete;

    [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

private:
    std::stop_source source_;
    std::jthread watcher_;
};

} // namespace latency
