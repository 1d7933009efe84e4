#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/options/open_options.h"
#include "core/dataset/table/latency_table.h"

#include <vector>

namespace latency
{

/// Maps each row of the original tables to a row of the joined table.
struct JoinedRows {
    ArchitectureMatrix architectures;     ///< the first table's rows first, then what others add
    std::vector<std::vector<int>> places; ///< [tables][rows] row of the joined table; -1: left out
    std::vector<int> partnerless;         ///< [tables] rows of networks that no other table has
};

/// Matches the rows of several tables by network; decisions without effect are ignored. Repetitions
/// of a network are matched row by row, the first with the first.
///
/// tables  of one space
JoinedRows joinRows(const std::vector<LatencyTablePointer>& tables, JoinRows rows);

} // namespace latency
