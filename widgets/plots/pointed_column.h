#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <vector>

namespace latency
{

/// The column of a plot that the pointer means: the nearest within reach, the first of equals.
///
/// columns  pixels from the left
/// returns  a place in `columns`, or -1
int pointedColumn(const std::vector<double>& columns, double pointer, double reach);

} // namespace latency
