#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/column_plan.h"

namespace latency
{

/// Decides which columns are the measurements of which device: units, the quantity, one column per
/// device, its deviation. Roles and reasons of `plan.columns` follow.
///
/// errors  ErrorKind::ColumnsUnclear where units or roles are missing or contradict
std::optional<Error> planMeasures(const RawTable& table, const OpenOptions& options,
                                  const std::string& quantity, ColumnPlan& plan);

} // namespace latency
