#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/dataset/units/latency_unit.h"

#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// Architectures to measure on a board, with empty places for the results.
struct Worksheet {
    LatencyTablePointer table;
    std::string device = "my device";             ///< whose latencies are wanted
    std::vector<int> architectures;               ///< distinct rows of the table
    int repeats = 3;                              ///< places a row, at least 1
    LatencyUnit unit = LatencyUnit::Milliseconds; ///< of the numbers to be filled in
};

/// A name in a worksheet: without commas, quotes and line ends.
std::string plainName(std::string name);

/// The worksheet as CSV: comment lines with device, unit and the requested ids, then one row per
/// architecture with id, text form and a column per repeat. It opens again as a plain CSV dataset.
std::string worksheetCsv(const Worksheet& worksheet);

/// The worksheet as JSON (`latency-worksheet/1`): the same, and the layers of every architecture
/// for a program on the board to build.
std::string worksheetJson(const Worksheet& worksheet);

} // namespace latency
