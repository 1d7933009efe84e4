// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/write_queue.h"

#include "app/workers/ending_deadline.h"
#include "core/base/caught_error.h"

#include <atomic>
#include <future>
#include <optional>
#include <utility>

namespace latency
{

struct WriteQueue::Piece {
    Write write;
    Done done;
    bool isNewest = false; ///< a newer one may replace it
    std::optional<UnfinishedSave> unfinished{std::in_place};
    std::atomic<bool> isTaken = false;
    std::promise<Result<void>> result;

    /// Writes, on whichever thread is the first to ask for it.
    void work()
    {
        if (isTaken.exchange(true))
            return;
        Result<void> written;
        try {
            written = write();
        } catch (...) {
            written = caught();
        }
        unfinished.reset();
        result.set_value(std::move(written));
    }

    /// Even the sentence may find no memory, and the answer is waited for.
    static Error caught() noexcept
    {
        try {
            return caughtError();
        } catch (...) {
            return Error{"No memory."};
        }
    }
};

void WriteQueue::add(Write write, Done done)
{
    auto piece = std::make_shared<Piece>();
    piece->write = std::move(write);
    piece->done = std::move(done);
    pieces_.push_back(std::move(piece));
    if (pieces_.size() == 1)
        begin();
}

void WriteQueue::addNewest(Write write, Done done)
{
    if (pieces_.size() > 1 && pieces_.back()->isNewest)
        pieces_.pop_back();
    add(std::move(write), std::move(done));
    pieces_.back()->isNewest = true;
}

void WriteQueue::begin()
{
    job_.run(
        [piece = pieces_.front()](std::stop_token) {
            piece->work();
            return Result<void>();
        },
        // What failed outside of the writing, such as the delivery, is an answer as well.
        [this](const Result<void>&) { takeAnswer(); });
}

void WriteQueue::takeAnswer()
{
    const std::shared_ptr<Piece> piece = std::move(pieces_.front());
    pieces_.pop_front();
    if (!pieces_.empty())
        begin();
    piece->work(); // unless the worker has done so
    piece->done(piece->result.get_future().get());
}

void WriteQueue::finish()
{
    job_.cancel(); // its answer is taken here
    while (!pieces_.empty()) {
        const std::shared_ptr<Piece> piece = std::move(pieces_.front());
        pieces_.pop_front();
        piece->work(); // unless the worker has begun
        piece->done(piece->result.get_future().get());
    }
    job_.cancel(); // also of what `done` has added
}

} // namespace latency
