#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <vector>

namespace latency
{

/// In which context each network of a table is run, such as one resolution and batch: a number from
/// 0, the same for the same values of the columns of that kind. Networks are ranked within one
/// context only. Empty where there is but one, as in every space without such columns.
std::vector<int> tableContexts(const LatencyTable& table);

} // namespace latency
