#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/experiment_plan.h"

#include <string>
#include <vector>

namespace latency
{

/// Architectures of which an encoding that the plan uses knows nothing, ascending; without the file
/// of an encoding none, since whoever reads it refuses.
std::vector<int> unencodedArchitectures(const ExperimentPlan& plan);

/// Leaves out architectures of which an encoding that the plan uses knows nothing: they count as
/// not measured on any device, so nothing learns from them, picks them or is counted on them.
///
/// returns  a sentence for every such encoding: how many of how many; and for every one whose file
///          names no networks
/// errors   nothing that is measured is left
Result<std::vector<std::string>> leaveOutUnencoded(ExperimentPlan& plan);

} // namespace latency
