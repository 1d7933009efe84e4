// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/latest_task.h"

namespace latency
{

TaskFailures& TaskFailures::instance()
{
    static TaskFailures failures;
    return failures;
}

LatestTask::LatestTask(QObject* parent)
    : QObject(parent), thread_([this](std::stop_token ended) { loop(ended); })
{
    TaskFailures::instance(); // made here, it belongs to the thread of the window
}

LatestTask::~LatestTask()
{
    cancel();
    thread_.request_stop();
    wake_.notify_all();
}

void LatestTask::submit(Job job, bool stopsOlder)
{
    {
        const std::lock_guard lock(mutex_);
        next_ = {std::move(job), ++newest_};
        if (stopsOlder)
            running_.request_stop();
    }
    wake_.notify_all();
    Q_EMIT busyChanged(true);
}

void LatestTask::cancel()
{
    const std::lock_guard lock(mutex_);
    next_.reset();
    ++newest_;
    running_.request_stop();
}

bool LatestTask::isBusy() const
{
    const std::lock_guard lock(mutex_);
    return isRunning_ || next_.has_value();
}

void LatestTask::run(const Job& job, const std::stop_token& stop, quint64 number)
try {
    job(stop, number);
} catch (...) {
    QMetaObject::invokeMethod(
        &TaskFailures::instance(),
        [sentence = QString::fromStdString(caughtError().message)] {
            Q_EMIT TaskFailures::instance().failed(sentence);
        },
        Qt::QueuedConnection);
}

void LatestTask::loop(std::stop_token ended)
{
    while (true) {
        std::pair<Job, quint64> job;
        std::stop_token stop;
        {
            std::unique_lock lock(mutex_);
            if (!wake_.wait(lock, ended, [this] { return next_.has_value(); }))
                return;
            job = std::move(*next_);
            next_.reset();
            running_ = std::stop_source();
            stop = running_.get_token();
            isRunning_ = true;
        }
        run(job.first, stop, job.second);
        bool isIdle = false;
        {
            const std::lock_guard lock(mutex_);
            isRunning_ = false;
            isIdle = !next_.has_value();
        }
        if (isIdle)
            QMetaObject::invokeMethod(
                this, [this] { Q_EMIT busyChanged(isBusy()); }, Qt::QueuedConnection);
    }
}

} // namespace latency
