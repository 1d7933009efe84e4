#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/open_dataset.h"

namespace latency
{

/// Puts the devices of several tables side by side. Rows are matched by architecture, never by
/// position; every device keeps its source and licence. A device name that two tables share gets the
/// table's name behind it. Notes count what has no partner.
///
/// tables  at least one; of one space and one quantity
/// errors  different spaces or quantities, no architecture in common with Intersection, no two
///         tables that share one with Union
Result<LatencyTableParts> joinTables(const std::vector<LatencyTablePointer>& tables, JoinRows rows);

} // namespace latency
