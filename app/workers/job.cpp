// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/job.h"

#include <QThreadPool>

#include <condition_variable>

namespace latency
{
namespace
{

/// Jobs are limited by the processor only, and a short one must not wait for a training, so there
/// are as many threads as running jobs. Idle threads end by themselves.
struct Threads : QThreadPool {
    Threads() { setMaxThreadCount(256); }
};

Threads& threads()
{
    static Threads pool;
    return pool;
}

} // namespace

struct Job::State {
    std::mutex mutex;
    std::condition_variable idle;
    struct Asked {
        Piece piece;
        quint64 number = 0;
        std::stop_source stop;
    };
    std::optional<Asked> next;
    std::stop_source running;
    bool isBusy = false; ///< a thread works for the job

    /// Until the queue is empty.
    void work()
    {
        while (true) {
            Asked asked;
            {
                const std::lock_guard lock(mutex);
                if (!next) {
                    isBusy = false;
                    idle.notify_all();
                    return;
                }
                asked = std::move(*next);
                next.reset();
                running = asked.stop;
            }
            asked.piece(asked.stop.get_token(), asked.number);
        }
    }
};

JobFailures& JobFailures::instance()
{
    static JobFailures failures;
    return failures;
}

Job::Job(QObject* parent) : QObject(parent), state_(std::make_shared<State>())
{
    JobFailures::instance(); // made here, it belongs to the thread of the window
}

Job::~Job()
{
    cancel();
    std::unique_lock lock(state_->mutex);
    state_->idle.wait(lock, [this] { return !state_->isBusy; });
}

void Job::submit(Piece piece, Older older)
{
    isRunning_ = true;
    ++newest_;
    if (older == Older::Stops)
        oldestWanted_ = newest_;
    const std::lock_guard lock(state_->mutex);
    state_->next = State::Asked{std::move(piece), newest_, {}};
    if (older == Older::Stops)
        state_->running.request_stop();
    if (!std::exchange(state_->isBusy, true))
        threads().start([state = state_] { state->work(); });
}

void Job::announce(quint64 number, const Error& error)
{
    QMetaObject::invokeMethod(
        this,
        [this, number, sentence = QString::fromStdString(error.message)] {
            if (!isWanted(number))
                return;
            isRunning_ = number != newest_;
            Q_EMIT JobFailures::instance().failed(sentence);
        },
        Qt::QueuedConnection);
}

void Job::stop()
{
    const std::lock_guard lock(state_->mutex);
    state_->running.request_stop();
    if (state_->next)
        state_->next->stop.request_stop();
}

void Job::cancel()
{
    isRunning_ = false;
    oldestWanted_ = newest_ + 1;
    const std::lock_guard lock(state_->mutex);
    state_->next.reset();
    state_->running.request_stop();
}

} // namespace latency
