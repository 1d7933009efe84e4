// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/joined_threads.h"

#include <utility>

namespace latency
{

void JoinedThreads::start(std::function<void()> work)
{
    threads_.emplace_back([this, work = std::move(work)] {
        try {
            work();
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!failure_)
                failure_ = std::current_exception();
        }
    });
}

void JoinedThreads::join()
{
    threads_.clear();
    if (failure_)
        std::rethrow_exception(std::exchange(failure_, nullptr));
}

} // namespace latency
