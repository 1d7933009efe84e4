#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"
#include "core/dataset/units/latency_unit.h"
#include "core/search/board_measurements.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// Measurements of one's own board in files.
struct ReadBoard {
    BoardMeasurements board;
    std::vector<Architecture> notMeasured; ///< asked for, nothing filled in so far
    std::vector<std::string> remarks;
};

/// --measured, the unit of measurements and how they are written; shared by the verbs that learn
/// from a board.
struct BoardArgument {
    std::vector<std::string> files;
    std::string unitName;
    bool hasDecimalCommas = false;

    void addTo(CLI::App& verb);

    /// errors  a unit nobody knows
    [[nodiscard]] Result<std::optional<LatencyUnit>> unit() const;
    /// All files, in order; what stands in two of them counts as in the later one.
    ///
    /// device  the board's name
    /// errors  a file that is refused, or that names another device
    [[nodiscard]] Result<ReadBoard> read(const std::string& device,
                                         const LatencyTable& table) const;
};

/// The train devices named, or all other measured devices.
///
/// device  row of the target, or -1
/// errors  a name that is no other device of the table
Result<std::vector<int>> namedTrainDevices(const std::vector<std::string>& names,
                                           const LatencyTable& table, int device);

/// "a, b, c"; cut after `most`.
std::string deviceNames(const LatencyTable& table, std::size_t most = 40);

} // namespace latency
