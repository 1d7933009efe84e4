// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/signal_stop.h"

#include <chrono>
#include <csignal>

namespace latency
{
namespace
{

volatile std::sig_atomic_t signalled = 0;

// A handler may do next to nothing, so a thread watches the flag.
extern "C" void noteSignal(int number)
{
    signalled = 1;
    std::signal(number, SIG_DFL);
}

} // namespace

SignalStop::SignalStop()
{
    signalled = 0;
    std::signal(SIGINT, noteSignal);
    std::signal(SIGTERM, noteSignal);
    watcher_ = std::jthread([this](std::stop_token ended) {
        while (!ended.stop_requested() && !signalled)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        if (signalled)
            source_.request_stop();
    });
}

SignalStop::~SignalStop()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace latency
