#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

#include <vector>

namespace latency
{

/// True when the networks of every table are described by columns.
bool areColumnTables(const std::vector<LatencyTablePointer>& tables);

/// The same tables in one space, so that their rows can be matched: networks are the same where all
/// columns agree that every table has and that are no costs. What one table lacks of a network,
/// such as its multiply-adds, another may know; of several costs the first table's counts.
///
/// tables  of spaces made from columns
/// errors  no such column in common, a column of numbers here and of words there
Result<std::vector<LatencyTablePointer>>
inOneColumnSpace(const std::vector<LatencyTablePointer>& tables);

} // namespace latency
