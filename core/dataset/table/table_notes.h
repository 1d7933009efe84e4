#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <string>
#include <vector>

namespace latency
{

/// What a user should know before trusting numbers made from these measurements: ties, repeated
/// latencies and architectures, near-zero latencies, outliers, holes. One sentence a hazard, with
/// the devices it concerns.
std::vector<std::string> tableNotes(const LatencyTableParts& parts);

} // namespace latency
