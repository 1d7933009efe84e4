#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/run_control.h"
#include "core/experiment/experiment_result.h"

#include <memory>
#include <string>
#include <vector>

namespace latency
{

/// One more point of a device's learning curve.
struct CurvePoint {
    int device = -1; ///< row of the table
    int trial = 1;
    int epoch = 0;         ///< of pre-training and adaptation together, from 1
    double spearman = 0.0; ///< on `architectures`
    int architectures = 0; ///< how many it was counted on
    bool isFinal = false;  ///< counted on the whole `unseen` set
};

/// Current state of one device.
struct LivePrediction {
    int device = -1;
    std::shared_ptr<const std::vector<int>> rows;        ///< rows of the table
    std::shared_ptr<const std::vector<float>> predicted; ///< ms, one per row
    std::vector<int> labelled;                           ///< rows the predictor was shown
    EvaluationMetrics metrics;                           ///< on `rows`, without Kendall's tau
};

/// State of a running experiment.
struct ExperimentProgress {
    enum class Phase { Pretraining, Adapting };

    Phase phase = Phase::Pretraining;
    int trial = 1; ///< 1..trials
    int trials = 1;
    std::string deviceName; ///< while adapting
    int epoch = 0;          ///< 0..epochs, of this phase
    int epochs = 0;
    double loss = 0.0;                           ///< NaN when there is none
    double fraction = 0.0;                       ///< of the whole run, 0..1, by time
    double secondsLeft = -1.0;                   ///< of the whole run; negative while unknown
    std::vector<CurvePoint> curve;               ///< new points
    std::vector<LivePrediction> live;            ///< may be empty
    std::shared_ptr<const DeviceTrial> finished; ///< set when a device of a trial is done
    /// The result before any trial: set in the first report of the run.
    std::shared_ptr<const ExperimentResult> begun;
};
using ExperimentControl = RunControl<ExperimentProgress>;

} // namespace latency
