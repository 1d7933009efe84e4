#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

#include <functional>

class QObject;

namespace latency
{

/// Progress of a predictor's learning from other devices.
struct LearningState {
    int epoch = 0;
    int epochs = 0;
    double secondsLeft = -1.0; ///< negative while unknown
};

/// A sink for the thread that trains; `show` is called on `receiver`'s thread, at most four times a
/// second, and not after the end of `receiver`.
ProgressSink<TrainingProgress> aFewTimesASecond(QObject* receiver,
                                                std::function<void(const LearningState&)> show);

} // namespace latency
