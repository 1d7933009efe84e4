#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/column_plan.h"

namespace latency
{

/// Settles which words of a name are a statistic of a device and which are a part of its own name:
/// "m1 max [ms]" is no maximum where there is no "m1 [ms]" that it is the maximum of. Logarithms
/// and first runs of a device are ignored.
void restoreDeviceNames(const RawTable& table, ColumnPlan& plan);

} // namespace latency
