// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/worksheet_cell.h"

#include "core/dataset/columns/table_number.h"
#include "core/dataset/text/ascii_text.h"
#include "core/search/worksheet.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

/// "OOM on the GPU": a failure followed by more words.
TableCell readCell(const std::string& text, const NumberStyle& style)
{
    TableCell cell = readTableCell(text, style);
    for (std::size_t end = text.find(' '); cell.kind == TableCell::Kind::Text && end != text.npos;
         end = text.find(' ', end + 1)) {
        TableCell beginning = readTableCell(std::string_view(text).substr(0, end), style);
        if (beginning.kind != TableCell::Kind::Failed)
            continue;
        beginning.reason = asciiLower(text);
        return beginning;
    }
    return cell;
}

/// Whole numbers that differ widely within most rows are "9,1" and "8,7" split at their commas.
std::optional<Error> cutAtCommas(const WorksheetText& sheet, const std::string& where)
{
    if (sheet.separator != ',' || sheet.columns.size() < 2)
        return std::nullopt;
    int odd = 0;
    int even = 0;
    const WorksheetRow* first = nullptr;
    for (const WorksheetRow& row : sheet.rows) {
        std::vector<long long> values;
        bool areWhole = true;
        for (const std::string& cell : row.cells) {
            const auto number = parseNumber<long long>(cell);
            areWhole = areWhole && (cell.empty() || number);
            if (number)
                values.push_back(*number);
        }
        if (values.size() < 2 || !areWhole) {
            even += values.empty() ? 0 : 1;
            continue;
        }
        const auto [least, most] = std::ranges::minmax(values);
        const bool isOdd = most > 2 * std::max(least, 0LL);
        first = isOdd && !first ? &row : first;
        ++(isOdd ? odd : even);
    }
    if (odd < 2 || odd <= even)
        return std::nullopt;
    return worksheetRefusal(where, first->place, sheet.columns.front(),
                            "the repeats " + inQuotes(first->cells[0]) + " and " +
                                inQuotes(first->cells[1]) +
                                " look like one number cut at its decimal comma; expected decimal "
                                "points, or quotation marks around the numbers.");
}

bool isUnit(const QuantityUnit& written, LatencyUnit unit)
{
    const double factor = millisecondsPerUnit(unit);
    return written.quantity == "latency" && written.per != QuantityUnit::Per::Batch &&
           std::abs(written.factor - factor) < 1e-9 * factor;
}

std::string numberFault(const std::string& text, LatencyUnit unit)
{
    return inQuotes(text) + " is not a number; expected " + std::string(latencyUnitName(unit)) +
           " with a decimal point, nothing, or why it could not be measured, such as \"failed\".";
}

} // namespace

Result<WorksheetNumbers> worksheetNumbers(const WorksheetText& sheet, const std::string& where,
                                          bool hasDecimalCommas)
{
    WorksheetNumbers numbers;
    numbers.unit = sheet.unit.value_or(LatencyUnit::Milliseconds);
    SeparatorSigns all;
    for (const WorksheetRow& row : sheet.rows)
        for (const std::string& cell : row.cells)
            countSeparators(cell, all);
    // Spreadsheets separate by semicolons where commas are decimal.
    numbers.hasDecimalCommas = hasDecimalCommas || all.decimalCommas > 0 ||
                               (sheet.separator == ';' && all.groupedCommas > 0);
    for (const WorksheetRow& row : sheet.rows)
        for (std::size_t k = 0; k < row.cells.size(); ++k) {
            SeparatorSigns signs;
            countSeparators(row.cells[k], signs);
            if (signs.certainGroups > 0 || (signs.groupedCommas > 0 && !numbers.hasDecimalCommas) ||
                (signs.groupedPoints > 0 && numbers.hasDecimalCommas && !hasDecimalCommas))
                return worksheetRefusal(where, row.place, sheet.columns[k],
                                        inQuotes(row.cells[k]) +
                                            " may have a decimal mark or grouped digits; expected "
                                            "numbers such as 9.1 without grouped digits.");
        }
    if (auto error = cutAtCommas(sheet, where))
        return *error;
    return numbers;
}

Result<RowMeasurement> readRow(const WorksheetRow& row, const WorksheetText& sheet,
                               const WorksheetNumbers& numbers, const std::string& where)
{
    RowMeasurement read;
    const NumberStyle style{.hasDecimalCommas = numbers.hasDecimalCommas};
    std::optional<std::string> failure;
    for (std::size_t k = 0; k < row.cells.size(); ++k) {
        const std::string& text = row.cells[k];
        const auto refusal = [&](const std::string& what) {
            return worksheetRefusal(where, row.place, sheet.columns[k], what);
        };
        const TableCell cell = readCell(text, style);
        if (cell.kind == TableCell::Kind::Hole)
            continue;
        if (cell.kind == TableCell::Kind::Failed) {
            if (!failure || failure->empty())
                failure = cell.reason;
            continue;
        }
        if (!cell.isNumber())
            return refusal(numberFault(text, numbers.unit));
        if (cell.unit && !isUnit(*cell.unit, numbers.unit))
            return refusal(inQuotes(text) + " is in another unit than the column, " +
                           std::string(latencyUnitName(numbers.unit)) + "; expected one unit.");
        if (!std::isfinite(cell.number) || cell.number <= 0.0)
            return refusal(inQuotes(text) + " is not a latency; expected more than 0 " +
                           std::string(latencyUnitName(numbers.unit)) +
                           ", or \"failed\" for a network that does not run.");
        for (const double repeat :
             cell.repeats.empty() ? std::vector<double>{cell.number} : cell.repeats)
            read.repeats.push_back(repeat * millisecondsPerUnit(numbers.unit));
    }
    if (!read.repeats.empty())
        return read;
    if (!failure && !row.note.empty())
        if (const TableCell note = readCell(row.note, style); note.kind == TableCell::Kind::Failed)
            failure = note.reason;
    read.failure = std::move(failure);
    return read;
}

} // namespace latency
