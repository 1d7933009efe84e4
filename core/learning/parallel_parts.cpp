// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/parallel_parts.h"

#include "core/network/single_thread.h"

#include <ATen/Parallel.h>

#include <atomic>
#include <exception>
#include <latch>
#include <vector>

namespace latency
{

int parallelParts()
{
    return at::get_num_threads();
}

int partBegin(int count, int part)
{
    return shareBegin(count, part, parallelParts());
}

void inParallel(int count, const std::function<void(int part, int first, int last)>& work)
{
    // All queried before the first part, inside which there is only one thread.
    const auto parts = static_cast<std::size_t>(parallelParts());
    std::vector<int> begin;
    for (std::size_t part = 0; part <= parts; ++part)
        begin.push_back(partBegin(count, static_cast<int>(part)));
    std::vector<std::exception_ptr> failures(parts);
    std::latch running(static_cast<std::ptrdiff_t>(parts));
    const auto run = [&](std::size_t part) {
        try {
            const SingleThread alone;
            work(static_cast<int>(part), begin[part], begin[part + 1]);
        } catch (...) {
            failures[part] = std::current_exception();
        }
        running.count_down();
    };
    // Not at::parallel_for: OpenMP's threads wait for each other by spinning, which on a busy
    // machine takes a hundred times as long as the work.
    for (std::size_t part = 1; part < parts; ++part)
        at::launch([&run, part] { run(part); });
    run(0);
    running.wait();
    for (const std::exception_ptr& failure : failures)
        if (failure)
            std::rethrow_exception(failure);
}

void inShares(int shares, const std::function<void(int share)>& work)
{
    std::atomic<int> next = 0;
    const auto takeTurns = [&](int, int, int) {
        for (int share = next++; share < shares; share = next++)
            work(share);
    };
    if (shares > 1)
        return inParallel(parallelParts(), takeTurns);
    const SingleThread alone;
    takeTurns(0, 0, 0);
}

} // namespace latency
