#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

#include <string>
#include <vector>

namespace latency
{

/// The rows measured on a device, ascending, without predicted numbers.
std::vector<int> measuredRows(const LatencyTable& table, int device);

/// The default train devices of a new device, in the window and on the command line: all measured
/// ones except the device itself.
///
/// device  its row of the table, or -1 when it has none
std::vector<int> otherMeasuredDevices(const LatencyTable& table, int device);

/// "learns from 27 devices", "learns from old board", "learns from its own measurements alone".
std::string learnsFrom(const LatencyTable& table, const std::vector<int>& trainDevices);

/// The table without predicted numbers; the table itself if it has none.
Result<LatencyTablePointer> withoutPredictedCells(LatencyTablePointer table);

} // namespace latency
