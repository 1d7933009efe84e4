#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/outcome.h"
#include "core/base/run_control.h"
#include "core/experiment/experiment_plan.h"
#include "core/experiment/run_experiment.h"
#include "core/search/pareto_front.h"

#include <string>
#include <vector>

namespace latency
{

/// Two experiments on the same networks: latency on a device and error on a task. Each has one test
/// device and one trial.
struct JointPlan {
    ExperimentPlan latency;
    ExperimentPlan error;
    std::vector<int> errorRow; ///< of each network of the latency table; -1: its table lacks it
};

/// errors  tables of two spaces, a table of another quantity, more or less than one test device, no
///         network in common; those of planExperiment
Result<JointPlan> planJointly(const ExperimentSpec& latency, const LatencyTablePointer& latencies,
                              const ExperimentSpec& error, const LatencyTablePointer& errors);

/// Accuracy against latency, predicted from a few labels and measured. All vectors have one entry
/// per network of the latency table; accuracy is 100 % less the error.
struct JointPrediction {
    std::vector<float> milliseconds;
    std::vector<float> accuracy;
    std::vector<float> measuredMilliseconds; ///< NaN = not measured
    std::vector<float> measuredAccuracy;
    std::vector<int> latencyLabels; ///< networks measured on the device
    std::vector<int> errorLabels;   ///< networks trained on the task
    EvaluationMetrics latency;      ///< on unseen networks
    EvaluationMetrics error;
    std::vector<FrontPoint> predictedFront; ///< of networks measured in both
    std::vector<FrontPoint> chosenFront;    ///< its networks as measured; not a front any more
    std::vector<FrontPoint> measuredFront;
    /// Measured area dominated by the chosen networks, as a share of the measured front's, within
    /// the range of the latter.
    double shareOfFront = 0.0;
};

struct JointProgress {
    bool isError = false; ///< the second of the two experiments
    double fraction = 0.0;
};

Outcome<JointPrediction> predictJointly(const JointPlan& plan, const RunOptions& options,
                                        const RunControl<JointProgress>& control);

} // namespace latency
