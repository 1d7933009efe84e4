#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/column_plan.h"

namespace latency
{

/// Decides which words are a statistic of a device and which belong to its name: "m1 max [ms]" is
/// not a maximum unless there is an "m1 [ms]". Logarithms and first runs of a device are ignored.
void restoreDeviceNames(const RawTable& table, ColumnPlan& plan);

} // namespace latency
