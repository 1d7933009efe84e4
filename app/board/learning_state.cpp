// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/learning_state.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace latency
{

ProgressSink<TrainingProgress> aFewTimesASecond(QObject* receiver,
                                                std::function<void(const LearningState&)> show)
{
    using Clock = std::chrono::steady_clock;
    struct Shown {
        Clock::time_point begin;
        Clock::time_point last;
    };
    return [receiver, show = std::move(show),
            shown = std::make_shared<Shown>()](const TrainingProgress& progress) {
        const auto now = Clock::now();
        if (progress.epoch <= 1 || shown->begin == Clock::time_point())
            shown->begin = now;
        if (now - shown->last < std::chrono::milliseconds(250))
            return;
        shown->last = now;
        LearningState state{progress.epoch, progress.epochs};
        const double taken = std::chrono::duration<double>(now - shown->begin).count();
        if (progress.epoch > 1)
            state.secondsLeft = taken / (progress.epoch - 1) * (progress.epochs - progress.epoch);
        QMetaObject::invokeMethod(
            receiver, [show, state] { show(state); }, Qt::QueuedConnection);
    };
}

} // namespace latency
