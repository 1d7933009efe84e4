#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <string>
#include <vector>

namespace latency
{

/// Hazards in the measurements that a user should know: ties, repeated latencies and architectures,
/// near-zero latencies, outliers, missing measurements. One sentence per hazard, with the affected
/// devices.
std::vector<std::string> tableNotes(const LatencyTableParts& parts);

} // namespace latency
