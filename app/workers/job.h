#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/caught_error.h"
#include "core/base/run_control.h"

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <type_traits>
#include <utility>

namespace latency
{

/// Reports exceptions from the work of any Job, on the GUI thread.
class JobFailures : public QObject
{
    Q_OBJECT

public:
    static JobFailures& instance();

Q_SIGNALS:
    void failed(const QString& sentence);
};

/// Work of one owner on the threads that all jobs share: one piece at a time, and only the newest
/// answer counts.
///
/// A new piece waits for the running one and replaces a waiting one. Answers and progress are
/// delivered on the owner's thread, and never after `cancel`, the start of a newer piece or the end
/// of the job. An exception becomes an Error if the type of the answer permits it, and is otherwise
/// reported by `JobFailures`.
class Job : public QObject
{
    Q_OBJECT

public:
    /// Treatment of the running piece when a newer one is started.
    enum class Older {
        Stops,   ///< is asked to stop; its answer is dropped
        Finishes ///< delivers its answer before the newer one begins
    };

    explicit Job(QObject* parent = nullptr);
    ~Job() override; ///< asks to stop and waits

    /// work  called on a thread with a stop token; its value is passed to `done`
    template <class Work, class Done>
    void run(Work work, Done done, Older older = Older::Stops)
    {
        submit([this, work = std::move(work), done = std::move(done)](
                   std::stop_token stop,
                   quint64 number) mutable { answer(number, done, [&] { return work(stop); }); },
               older);
    }

    /// The same with progress.
    ///
    /// work   called with a RunControl<Progress>, which may report from any thread
    /// shown  receives the newest progress; updates that the owner is too slow for are skipped
    template <class Progress, class Work, class Shown, class Done>
    void run(Work work, Shown shown, Done done)
    {
        submit(
            [this, work = std::move(work), shown = std::move(shown),
             done = std::move(done)](std::stop_token stop, quint64 number) mutable {
                const auto report = reportTo<Progress>(number, shown);
                answer(number, done, [&] { return work(RunControl<Progress>{stop, report}); });
            },
            Older::Stops);
    }

    void stop();   ///< asks to; the answer is delivered all the same
    void cancel(); ///< asks to stop; the answers of everything started so far are dropped
    /// True from a start until the answer is delivered or dropped.
    [[nodiscard]] bool isRunning() const { return isRunning_; }

private:
    using Piece = std::function<void(std::stop_token, quint64)>;
    struct State; ///< outlives the job on the thread that works for it

    template <class Progress, class Shown>
    ProgressSink<Progress> reportTo(quint64 number, const Shown& shown)
    {
        struct News {
            std::mutex mutex;
            std::optional<Progress> newest; ///< none: taken
        };
        return [this, number, shown, news = std::make_shared<News>()](const Progress& progress) {
            const std::lock_guard lock(news->mutex);
            if (std::exchange(news->newest, progress))
                return; // it is on its way already
            QMetaObject::invokeMethod(
                this,
                [this, number, shown, news]() mutable {
                    std::unique_lock taking(news->mutex);
                    const Progress newest = *std::exchange(news->newest, std::nullopt);
                    taking.unlock();
                    if (isWanted(number))
                        shown(newest);
                },
                Qt::QueuedConnection);
        };
    }
    template <class Done, class Work>
    void answer(quint64 number, Done& done, const Work& work)
    {
        using Value = std::decay_t<decltype(work())>;
        try {
            deliver(number, done, Value(work()));
        } catch (...) {
            if constexpr (std::is_constructible_v<Value, Error>)
                deliver(number, done, Value(caughtError()));
            else
                announce(number, caughtError());
        }
    }
    void announce(quint64 number, const Error& error);
    template <class Done, class Value>
    void deliver(quint64 number, Done& done, Value value)
    {
        QMetaObject::invokeMethod(
            this,
            [this, number, done, value = std::move(value)]() mutable {
                if (!isWanted(number))
                    return;
                isRunning_ = number != newest_;
                done(std::move(value));
            },
            Qt::QueuedConnection);
    }
    [[nodiscard]] bool isWanted(quint64 number) const { return number >= oldestWanted_; }
    void submit(Piece piece, Older older);

    std::shared_ptr<State> state_;
    quint64 newest_ = 0;
    quint64 oldestWanted_ = 0;
    bool isRunning_ = false;
};

} // namespace latency
