#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/experiment_result.h"

#include <string>
#include <vector>

namespace latency
{

/// The table that `latency-studio run` prints: one line per test device and their mean, then the
/// number of architectures and seeds, and the protocol.
std::string resultTable(const ExperimentResult& result);

/// A predictor that could not run an experiment.
struct RefusedRun {
    std::string predictor;
    std::string reason; ///< one sentence
};

/// Several runs of one experiment side by side, one line per predictor; followed by published
/// figures of the task, marked as such, and by reasons why other predictors could not run.
std::string comparisonTable(const std::vector<ExperimentResult>& results,
                            const std::vector<RefusedRun>& refused = {});

} // namespace latency
