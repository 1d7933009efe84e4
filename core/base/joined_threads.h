#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace latency
{

/// Threads that share one piece of work. What one of them throws is thrown by `join`.
class JoinedThreads
{
public:
    void start(std::function<void()> work);

    /// Waits for all; throws what was thrown first.
    void join();

private:
    std::mutex mutex_;
    std::exception_ptr failure_;
    std::vector<std::jthread> threads_; ///< joined before the rest goes
};

} // namespace latency
