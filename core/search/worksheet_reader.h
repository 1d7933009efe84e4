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

/// What a file of measurements may leave open.
struct WorksheetReading {
    /// Whose measurements are wanted, for a table that holds several devices.
    std::string device{};
    /// Of a file that does not say its own; one that says another is refused.
    std::optional<LatencyUnit> unit{};
    /// "48,611" is 48.611, and a point groups digits.
    bool hasDecimalCommas = false;
};

/// What a refused file would be read with.
enum class ReadingGap { None, Unit, DecimalCommas };

/// Measurements that came back from a board.
struct FilledWorksheet {
    std::string device;                         ///< as the file names it; empty: not named
    std::vector<BoardMeasurement> measurements; ///< measured or failed, in the order of the file
    /// Asked for and not filled in yet; others are proposed meanwhile.
    std::vector<Architecture> notMeasured;
    std::vector<std::string> remarks; ///< a sentence each, for the user
};

/// True when a file's beginning is that of a worksheet, CSV or JSON, filled in or not.
///
/// beginning  the first bytes; some hundred are enough
bool isWorksheet(std::string_view beginning);

/// Reads measurements: a worksheet that was filled in (CSV or JSON), or any table of architectures
/// with a latency, such as a plain CSV of one's own. Networks are matched by their text, however it
/// is spelled; an id alone counts where a worksheet of this very table left the text out.
///
/// A row may hold empty places (not measured yet) or say why there is no number: "failed", "OOM",
/// "unsupported", … Numbers with decimal commas are read where they cannot be thousands.
///
/// table   of the worksheet; it may lack some of the networks
/// errors  in one sentence with file, row and column: no unit (ErrorKind::ColumnsUnclear), two
/// units
///         that contradict, text that is neither number nor failure, a latency that is not
///         positive, one network with two rows, a text that is no network of the space, or that the
///         id contradicts. Nothing is taken from a refused file, and the file is only read.
Result<FilledWorksheet> readWorksheet(const std::filesystem::path& file, const LatencyTable& table,
                                      const WorksheetReading& reading = {});

/// The same for the text of a worksheet.
/// where   names the file in an error
Result<FilledWorksheet> readWorksheetText(std::string_view text, const std::string& where,
                                          const LatencyTable& table,
                                          const WorksheetReading& reading = {});

/// The one answer that makes a refused file readable; None where no single one does.
ReadingGap readingGap(const std::filesystem::path& file, const LatencyTable& table,
                      const WorksheetReading& reading);

/// Repeats that differ by more than this share of their median are remarked on.
inline constexpr double kLargeSpread = 0.2;

} // namespace latency
