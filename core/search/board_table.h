#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/dataset/units/latency_unit.h"
#include "core/search/board_measurements.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace latency
{

/// Measurements on a board, assigned to rows of a table.
struct BoardMatch {
    std::vector<std::pair<int, double>> measured; ///< (row, ms), as entered
    std::vector<int> failed;                      ///< rows the board did not run
    std::vector<BoardMeasurement> outside;        ///< of networks that the table lacks
    /// "3 of the 20 cells measured on my board are not in help:nasbench201 and are left out.", or
    /// empty.
    std::string remark;
};

/// Matches by architecture; networks with inactive blocks by structure.
///
/// errors  a table of another space
Result<BoardMatch> matchOnto(const BoardMeasurements& board, const LatencyTable& table);

/// A table with the board as an additional device.
struct TableWithBoard {
    LatencyTablePointer table;
    int device = -1; ///< the board's row
};

/// Appends the board to the table's devices; an existing device of that name receives the values.
/// Missing networks become additional rows. Failures become marks.
///
/// errors  a table of another space or quantity
Result<TableWithBoard> withBoard(const LatencyTable& table, const BoardMeasurements& board);

/// Latencies that differ so much from other devices, or from the multiply-adds, that their unit is
/// probably wrong.
struct UnitDoubt {
    double factor = 1.0;                              ///< the latencies times this would be likely
    LatencyUnit likelier = LatencyUnit::Milliseconds; ///< the unit the numbers seem to be in
    std::string sentence;                             ///< what is odd, and the question
};

/// A doubt if the board's median is off by more than a factor of 30.
///
/// device        the board's name, for the message
/// measured      (row, ms), such as BoardMatch::measured
/// trainDevices  reference on the same networks; multiply-adds if empty
std::optional<UnitDoubt> doubtUnit(const std::string& device,
                                   const std::vector<std::pair<int, double>>& measured,
                                   const LatencyTable& table, const std::vector<int>& trainDevices);

} // namespace latency
