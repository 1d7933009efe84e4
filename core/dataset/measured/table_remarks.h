#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/column_plan.h"
#include "core/dataset/table/latency_table.h"

namespace latency
{

/// Adds notes on doubtful contents: normalised numbers, units a thousand times off, names that
/// differ in capitals alone.
void addRemarks(const ColumnPlan& plan, LatencyTableParts& parts);

/// Makes a table of errors in percent of the accuracies in `parts.columns`.
///
/// errors  none is an accuracy in percent or from 0 to 1
std::optional<Error> measureErrors(const RawTable& table, LatencyTableParts& parts);

} // namespace latency
