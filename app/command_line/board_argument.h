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

/// Files of measurements on the user's own board.
struct ReadBoard {
    BoardMeasurements board;
    std::vector<Architecture> notMeasured; ///< asked for, nothing filled in so far
    std::vector<std::string> remarks;
};

/// --measured and the options for unit and number format of measurements; shared by all verbs that
/// learn from a board.
struct BoardArgument {
    std::vector<std::string> files;
    std::string unitName;
    bool hasDecimalCommas = false;

    void addTo(CLI::App& verb);

    /// errors  an unknown unit
    [[nodiscard]] Result<std::optional<LatencyUnit>> unit() const;
    /// All files, in order; later files override earlier ones.
    ///
    /// device  the board's name
    /// errors  a refused file, or one of another device
    [[nodiscard]] Result<ReadBoard> read(const std::string& device,
                                         const LatencyTable& table) const;
};

/// The train devices named, or all other measured devices.
///
/// device  row of the target, or -1
/// errors  a name that does not denote another device of the table
Result<std::vector<int>> namedTrainDevices(const std::vector<std::string>& names,
                                           const LatencyTable& table, int device);

/// "a, b, c"; cut after `most`.
std::string deviceNames(const LatencyTable& table, std::size_t most = 40);

} // namespace latency
