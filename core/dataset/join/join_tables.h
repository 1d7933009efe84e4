#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/options/open_options.h"
#include "core/dataset/table/latency_table.h"

namespace latency
{

/// Puts the devices of several tables side by side. Rows are matched by architecture, never by
/// position, and stand in the order of the first table. Every device keeps its source and licence.
/// A device that tables repeat with the same measurements is one device; any other device name that
/// two tables share gets the table's name behind it. Deviations, columns and marks come along.
/// Notes count what has no partner.
///
/// tables  at least one; one alone comes back as it is
/// errors  different spaces or quantities; no architecture that all share with Intersection; with
///         Union a table that shares none with any other
Result<LatencyTableParts> joinTables(const std::vector<LatencyTablePointer>& tables, JoinRows rows);

} // namespace latency
