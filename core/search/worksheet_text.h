#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/units/latency_unit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// A row of a worksheet in the file, not yet checked.
struct WorksheetRow {
    std::string place; ///< "line 7" or "row 3"
    std::string id;
    std::string architecture;
    std::string note;               ///< of a column such as "note" or "status"
    std::vector<std::string> cells; ///< one per repeat; empty where nothing was filled in
};

/// A worksheet in the file.
struct WorksheetText {
    std::string device;  ///< empty: not named
    std::string dataset; ///< likewise
    std::string space;   ///< likewise
    std::optional<LatencyUnit> unit;
    std::vector<int> asked;           ///< ids, as far as they can be read
    std::vector<std::string> columns; ///< names of the repeats
    std::vector<WorksheetRow> rows;
    char separator = ','; ///< 0 for JSON
    std::vector<std::string> remarks;
};

/// "FILE, line 7, column "run 1 [ms]": …", the beginning of all worksheet errors.
Error worksheetRefusal(const std::string& where, const std::string& place,
                       const std::string& column, const std::string& what);

/// Parses a worksheet, CSV or JSON by its first letter.
///
/// errors  no worksheet, no column of measurements, contradicting units, a row longer than the
///         header
Result<WorksheetText> worksheetText(std::string_view text, const std::string& where);

} // namespace latency
