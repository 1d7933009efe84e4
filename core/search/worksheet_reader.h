#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"
#include "core/dataset/units/latency_unit.h"
#include "core/search/board_measurements.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// Options for reading measurements.
struct WorksheetReading {
    /// The wanted device, for a table of several.
    std::string device{};
    /// Unit of a file without one; a file with another unit is refused.
    std::optional<LatencyUnit> unit{};
    /// "48,611" is 48.611, and a point groups digits.
    bool hasDecimalCommas = false;
};

/// The remedy for a refused file.
enum class ReadingGap { None, Unit, DecimalCommas };

/// Measurements that came back from a board.
struct FilledWorksheet {
    std::string device;                         ///< as the file names it; empty: not named
    std::vector<BoardMeasurement> measurements; ///< measured or failed, in the order of the file
    /// Requested but not filled in yet; others are proposed meanwhile.
    std::vector<Architecture> notMeasured;
    std::vector<std::string> remarks; ///< a sentence each, for the user
};

/// True when a file begins like a worksheet, CSV or JSON, filled in or not.
///
/// beginning  the first bytes; a few hundred suffice
bool isWorksheet(std::string_view beginning);

/// Reads measurements: a worksheet that was filled in (CSV or JSON), or any table of architectures
/// with a latency, such as a plain CSV of one's own. Networks are matched by their text in any
/// spelling; an id alone is accepted only in a worksheet of this table without texts.
///
/// A row may have empty places (not measured yet) or a reason instead of a number: "failed", "OOM",
/// "unsupported", … Decimal commas are read where they cannot separate thousands.
///
/// table   of the worksheet; it may lack some of the networks
/// errors  in one sentence with file, row and column: no unit (ErrorKind::ColumnsUnclear), two
/// units
///         that contradict, text that is neither number nor failure, a latency that is not
///         positive, one network with two rows, an invalid network, or one that contradicts its id.
///         Nothing is taken from a refused file, and the file is never changed.
Result<FilledWorksheet> readWorksheet(const std::filesystem::path& file, const LatencyTable& table,
                                      const WorksheetReading& reading = {});

/// The same for the text of a worksheet.
/// where   names the file in an error
Result<FilledWorksheet> readWorksheetText(std::string_view text, const std::string& where,
                                          const LatencyTable& table,
                                          const WorksheetReading& reading = {});

/// The single remedy that makes a refused file readable; None if no single one does.
ReadingGap readingGap(const std::filesystem::path& file, const LatencyTable& table,
                      const WorksheetReading& reading);

/// Repeats that differ by more than this share of their median cause a remark.
inline constexpr double kLargeSpread = 0.2;

} // namespace latency
