#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/search/worksheet_text.h"

#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// Number notation of a worksheet.
struct WorksheetNumbers {
    bool hasDecimalCommas = false;
    LatencyUnit unit = LatencyUnit::Milliseconds;
};

/// Decides whether the commas of a worksheet are decimal. A comma is decimal if commas do not
/// separate columns, or if some number proves it ("9,1"); it never groups digits.
///
/// hasDecimalCommas  true if stated by the user
/// errors  an ambiguous number such as "9,123", commas and points in one sheet that may group
///         digits, whole numbers that look like the halves of decimal commas
Result<WorksheetNumbers> worksheetNumbers(const WorksheetText& sheet, const std::string& where,
                                          bool hasDecimalCommas);

/// Contents of one row.
struct RowMeasurement {
    std::vector<double> repeats;        ///< ms; empty: not measured, or failed
    std::optional<std::string> failure; ///< why, may be empty; only without repeats
};

/// errors  text that is neither a number nor a failure, a number with another unit, a latency that
///         is not positive
Result<RowMeasurement> readRow(const WorksheetRow& row, const WorksheetText& sheet,
                               const WorksheetNumbers& numbers, const std::string& where);

} // namespace latency
