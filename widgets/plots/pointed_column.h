#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <vector>

namespace latency
{

/// The column of a plot nearest to the pointer within reach; ties go to the first.
///
/// columns  pixels from the left
/// returns  an index in `columns`, or -1
int pointedColumn(const std::vector<double>& columns, double pointer, double reach);

} // namespace latency
