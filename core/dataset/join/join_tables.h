#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/options/open_options.h"
#include "core/dataset/table/latency_table.h"

namespace latency
{

/// Puts the devices of several tables side by side. Rows are matched by architecture, never by
/// position, and keep the order of the first table. Every device keeps its source and licence. A
/// device repeated with equal measurements is one device; any other shared device name gets the
/// table's name as a suffix. Deviations, columns and marks are joined as well. Notes count rows
/// without a partner.
///
/// tables  at least one; a single table is returned unchanged
/// errors  different spaces or quantities; with Intersection no architecture common to all; with
///         Union a table that shares none with any other
Result<LatencyTableParts> joinTables(const std::vector<LatencyTablePointer>& tables, JoinRows rows);

} // namespace latency
