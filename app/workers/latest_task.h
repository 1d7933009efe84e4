#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QObject>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

namespace latency
{

/// A thread that computes one thing at a time and of which only the newest answer counts.
///
/// A new start waits for the computation under way (asked to stop if `stopsOlder`), and replaces
/// one that has not begun. The answer is delivered on the owner's thread, and dropped when a newer
/// computation has been started since or the owner is gone.
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
                auto value = work(stop);
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
    using Job = std::function<void(std::stop_token, quint64)>;
    void submit(Job job, bool stopsOlder);
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
