#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/experiment_plan.h"

#include <string>
#include <vector>

namespace latency
{

/// Architectures missing from an encoding used by the plan, ascending; none if an encoding's file
/// is missing, because its reader fails.
std::vector<int> unencodedArchitectures(const ExperimentPlan& plan);

/// Leaves out architectures missing from an encoding used by the plan: they count as not measured
/// on any device, and are excluded from training, picks and evaluation.
///
/// returns  a sentence for every such encoding with the counts, and for every encoding file without
///          network names
/// errors   no measured architecture remains
Result<std::vector<std::string>> leaveOutUnencoded(ExperimentPlan& plan);

} // namespace latency
