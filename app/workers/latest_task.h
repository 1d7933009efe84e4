#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/caught_error.h"

#include <QObject>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <type_traits>
#include <utility>

namespace latency
{

/// Where work of any LatestTask that threw is announced, on the thread of the window.
class TaskFailures : public QObject
{
    Q_OBJECT

public:
    static TaskFailures& instance();

Q_SIGNALS:
    void failed(const QString& sentence);
};

/// A thread that computes one thing at a time and of which only the newest answer counts.
///
/// A new start waits for the computation under way (asked to stop if `stopsOlder`), and replaces
/// one that has not begun. The answer is delivered on the owner's thread, and dropped when a newer
/// computation has been started since or the owner is gone. Work that throws is answered by an
/// Error where it may answer so, and else by `TaskFailures`.
class LatestTask : public QObject
{
    Q_OBJECT

public:
    explicit LatestTask(QObject* parent = nullptr);
    ~LatestTask() override; ///< asks to stop and joins

    /// work  called on the thread; its value is handed to `done` on the owner's thread
    template <class Work, class Done>
    void start(Work work, Done done, bool stopsOlder = true)
    {
        submit(
            [this, work = std::move(work), done = std::move(done)](std::stop_token stop,
                                                                   quint64 number) mutable {
                auto value = valueOf(work, stop);
                if (stop.stop_requested())
                    return;
                QMetaObject::invokeMethod(
                    this,
                    [this, number, done, value = std::move(value)]() mutable {
                        if (number == newest_)
                            done(std::move(value));
                    },
                    Qt::QueuedConnection);
            },
            stopsOlder);
    }

    void cancel(); ///< the answers of everything started so far are dropped
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void busyChanged(bool isBusy);

private:
    /// What the work returns; for work that may fail, also what it throws.
    template <class Work>
    static auto valueOf(Work& work, const std::stop_token& stop)
    {
        using Value = std::decay_t<decltype(work(stop))>;
        if constexpr (std::is_constructible_v<Value, Error>) {
            try {
                return Value(work(stop));
            } catch (...) {
                return Value(caughtError());
            }
        } else {
            return work(stop);
        }
    }

    using Job = std::function<void(std::stop_token, quint64)>;
    void submit(Job job, bool stopsOlder);
    void run(const Job& job, const std::stop_token& stop, quint64 number);
    void loop(std::stop_token ended);

    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    std::optional<std::pair<Job, quint64>> next_;
    std::stop_source running_;
    bool isRunning_ = false;
    quint64 newest_ = 0;
    std::jthread thread_;
};

} // namespace latency
