#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/latency_table.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// One filled-in row of a worksheet.
struct WorksheetMeasurement {
    int architecture = -1;
    double milliseconds = 0.0;   ///< median of the repeats
    std::vector<double> repeats; ///< ms, those that were filled in
    double spread = 0.0;         ///< (largest - smallest) / median; 0 for a single one
};

/// A worksheet that came back from the board.
struct FilledWorksheet {
    std::string device;
    std::vector<WorksheetMeasurement> measurements; ///< one an architecture asked for, as asked
    std::vector<std::string>
        remarks; ///< repeats that differ much, columns not read; a sentence each
};

/// Reads a worksheet that was filled in, CSV or JSON, and holds it against what was asked for.
///
/// table   of the worksheet; ids and text forms must agree with it
/// asked   the ids asked for; without them those that the worksheet itself says
/// errors  in one sentence with file, row and column: another unit than ms, a missing row, an id
///         that is repeated or was not asked for, text in a number column, a latency that is not
///         positive, a row without any, a text form of another architecture. Nothing is taken from
///         a refused worksheet, and the file is only read.
Result<FilledWorksheet> readWorksheet(const std::filesystem::path& file, const LatencyTable& table,
                                      const std::optional<std::vector<int>>& asked = {});

/// The same for text.
/// where   names the file in an error; a name that ends in .json is read as JSON
Result<FilledWorksheet> readWorksheetText(std::string_view text, const std::string& where,
                                          const LatencyTable& table,
                                          const std::optional<std::vector<int>>& asked = {});

/// Repeats that differ by more than this share of their median are remarked on.
inline constexpr double kLargeSpread = 0.2;

} // namespace latency
