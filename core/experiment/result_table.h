#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/experiment_result.h"

#include <string>
#include <vector>

namespace latency
{

/// The table that `latency-studio run` prints: one line a test device and their mean, then on how
/// many architectures, seeds and by which protocol.
std::string resultTable(const ExperimentResult& result);

/// Several runs of one experiment side by side, one line a predictor; the published figures of the
/// task, where there is one, stand below them and say so.
std::string comparisonTable(const std::vector<ExperimentResult>& results);

} // namespace latency
