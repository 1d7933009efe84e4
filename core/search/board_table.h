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

/// Measurements on a board laid over the rows of a table.
struct BoardMatch {
    std::vector<std::pair<int, double>> measured; ///< (row, ms), as entered
    std::vector<int> failed;                      ///< rows the board did not run
    std::vector<BoardMeasurement> outside;        ///< of networks that the table lacks
    /// "3 of the 20 cells measured on my board are not in help:nasbench201 and are left out.", or
    /// empty.
    std::string remark;
};

/// Matches by architecture; for networks with unused blocks by what is built.
///
/// errors  a table of another space
Result<BoardMatch> matchOnto(const BoardMeasurements& board, const LatencyTable& table);

/// A table with the board as one more device.
struct TableWithBoard {
    LatencyTablePointer table;
    int device = -1; ///< the board's row
};

/// Adds the board behind the table's devices; a device of its name that the table has takes the
/// values. Networks that the table lacks become rows behind its own. Failures become marks.
///
/// errors  a table of another space, or of something else than latencies
Result<TableWithBoard> withBoard(const LatencyTable& table, const BoardMeasurements& board);

/// Latencies so far from what other devices, or the multiply-adds, suggest that their unit is
/// likely another one.
struct UnitDoubt {
    double factor = 1.0;                              ///< the latencies times this would be likely
    LatencyUnit likelier = LatencyUnit::Milliseconds; ///< the unit the numbers seem to be in
    std::string sentence;                             ///< what is odd, and the question
};

/// Asks when the board's median is more than 30 times off.
///
/// device        the board's name, for the sentence
/// measured      (row, ms), such as BoardMatch::measured
/// trainDevices  compared with over the same networks; without any the multiply-adds decide
std::optional<UnitDoubt> doubtUnit(const std::string& device,
                                   const std::vector<std::pair<int, double>>& measured,
                                   const LatencyTable& table, const std::vector<int>& trainDevices);

} // namespace latency
