#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

#include <string>
#include <vector>

namespace latency
{

/// The rows measured on a device, ascending; numbers that a predictor wrote do not count.
std::vector<int> measuredRows(const LatencyTable& table, int device);

/// The devices that a new device learns from unless somebody chose others, in the window as on the
/// command line: all that are measured, without the device itself.
///
/// device  its row of the table, or -1 when it has none
std::vector<int> otherMeasuredDevices(const LatencyTable& table, int device);

/// "learns from 27 devices", "learns from old board", "learns from its own measurements alone".
std::string learnsFrom(const LatencyTable& table, const std::vector<int>& trainDevices);

/// The table with numbers that a predictor wrote taken out again; the table itself without any.
Result<LatencyTablePointer> withoutPredictedCells(LatencyTablePointer table);

} // namespace latency
