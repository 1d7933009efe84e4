#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

#include <vector>

namespace latency
{

/// The most valuable architecture to measure next, given `picks`: the one farthest from all of them
/// in standardised costs and train-device latencies. Needs no label.
///
/// errors  when every architecture is picked
/// source  greedy farthest point: Gonzalez, Theoretical Computer Science 38 (1985), 293-306
Result<int> suggestNext(const LatencyTablePointer& table, const std::vector<int>& trainDevices,
                        const std::vector<int>& picks);

} // namespace latency
