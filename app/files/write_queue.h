#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workers/job.h"
#include "core/base/result.h"

#include <deque>
#include <functional>
#include <memory>

namespace latency
{

/// Writes files one after another on a worker and drops none: `finish` and the destructor complete
/// what is waiting, and the program does not end before.
class WriteQueue
{
public:
    using Write = std::function<Result<void>()>;
    using Done = std::function<void(const Result<void>&)>;

    WriteQueue() = default;
    ~WriteQueue() { finish(); }
    WriteQueue(const WriteQueue&) = delete;
    WriteQueue& operator=(const WriteQueue&) = delete;

    /// write  called on a worker
    /// done   called on this thread with its result
    void add(Write write, Done done);
    /// The same, in place of the last piece if that was added by this function as well and is
    /// still waiting: the newer state of the same file.
    void addNewest(Write write, Done done);
    /// Waits until everything is written; `done` of each has been called.
    void finish();

private:
    struct Piece;
    void begin();
    void takeAnswer();

    Job job_;
    std::deque<std::shared_ptr<Piece>> pieces_; ///< the first is being written
};

} // namespace latency
