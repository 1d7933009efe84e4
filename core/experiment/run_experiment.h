#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/experiment/experiment_plan.h"
#include "core/experiment/experiment_progress.h"
#include "core/experiment/experiment_result.h"

namespace latency
{

/// Options that do not change the numbers of a run.
struct RunOptions {
    int previewArchitectures = 0; ///< scored after each epoch for the live view; 0 for none
    int threads = 1;              ///< recorded in the result
};

/// Runs an experiment: for every trial pre-trains, picks, adapts to every test device and
/// evaluates.
///
/// Stopping is not an error: the result holds the devices and trials that were done and says
/// `isComplete = false`. Same plan: same numbers, with or without previews and with any number of
/// threads.
/// Returns within 0.1 s of a request to stop.
///
/// errors  what a sampler or predictor refuses or throws, in one sentence
Result<ExperimentResult> runExperiment(const ExperimentPlan& plan, const RunOptions& options,
                                       const ExperimentControl& control);

} // namespace latency
