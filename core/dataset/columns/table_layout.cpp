// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/columns/table_layout.h"

#include "core/dataset/columns/column_facts.h"
#include "core/dataset/columns/column_guess.h"
#include "core/dataset/columns/column_name.h"
#include "core/dataset/columns/table_number.h"
#include "core/dataset/spelling/architecture_spelling.h"
#include "core/dataset/text/ascii_text.h"
#include "core/dataset/units/quantity_unit.h"
#include "core/space/architecture_text.h"

#include <algorithm>

namespace latency
{
namespace
{

constexpr std::size_t kLongestUnit = 32; ///< bytes

bool isNetwork(std::string_view text, const SearchSpace* space)
{
    return text.size() > 5 && readSpelling(text, space).hasValue();
}

/// A table without its columns and cells.
RawTable emptyLike(const RawTable& table)
{
    RawTable like;
    like.where = table.where;
    like.name = table.name;
    like.comments = table.comments;
    like.notes = table.notes;
    like.source = table.source;
    like.own = table.own;
    return like;
}

/// ",ms,us" below the header.
bool isUnitsRow(const RawTable& table)
{
    if (table.rows() < 2)
        return false;
    std::size_t units = 0;
    for (std::size_t column = 0; column < table.columns(); ++column) {
        std::string_view cell = trimmed(table.cell(0, column));
        if (cell.size() > 1 && (cell.front() == '[' || cell.front() == '('))
            cell = cell.substr(1, cell.size() - 2);
        if (cell.empty() || cell == "-")
            continue;
        if (!quantityUnit(cell) && asciiLower(cell) != "unit" && asciiLower(cell) != "units")
            return false;
        units += quantityUnit(cell) ? 1 : 0;
    }
    return units > 0;
}

RawTable withUnitsInHeader(const RawTable& table)
{
    RawTable arranged = emptyLike(table);
    for (std::size_t column = 0; column < table.columns(); ++column) {
        std::string_view unit = trimmed(table.cell(0, column));
        if (unit.size() > 1 && (unit.front() == '[' || unit.front() == '('))
            unit = unit.substr(1, unit.size() - 2);
        arranged.header.push_back(quantityUnit(unit)
                                      ? table.header[column] + " [" + std::string(unit) + "]"
                                      : table.header[column]);
    }
    arranged.cells.assign(table.cells.begin() + static_cast<std::ptrdiff_t>(table.columns()),
                          table.cells.end());
    if (!table.lines.empty())
        arranged.lines.assign(table.lines.begin() + 1, table.lines.end());
    return arranged;
}

/// "ms" of "[ms]".
std::string_view withoutBrackets(std::string_view cell)
{
    cell = trimmed(cell);
    const bool isBracketed = cell.size() > 2 && ((cell.front() == '[' && cell.back() == ']') ||
                                                 (cell.front() == '(' && cell.back() == ')'));
    return isBracketed ? trimmed(cell.substr(1, cell.size() - 2)) : cell;
}

/// The column "unit" or "time_unit" whose cells are the units of their rows, if there is one.
std::optional<std::size_t> unitColumn(const RawTable& table)
{
    for (std::size_t column = 0; column < table.columns(); ++column) {
        const ColumnName name = readColumnName(table.header[column]);
        const std::string last = name.words.empty() ? std::string() : name.words.back().lower;
        if (last != "unit" && last != "units" && last != "einheit" && last != "einheiten")
            continue;
        std::size_t units = 0;
        std::size_t others = 0;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const std::string_view cell = withoutBrackets(table.cell(row, column));
            if (quantityUnit(cell))
                ++units;
            else if (!cell.empty())
                ++others;
        }
        if (units > 0 && units >= others)
            return column;
    }
    return std::nullopt;
}

/// Whether a column has numbers that lack the unit of their row, and of which quantity they are;
/// empty: of any.
std::optional<std::string> quantityWithoutUnit(const RawTable& table, std::size_t column,
                                               const NumberStyle& style)
{
    const ColumnName name = readColumnName(table.header[column]);
    if (name.unit)
        return std::nullopt;
    const ColumnGuess guess = guessColumn(name, readColumnFacts(table, column, style));
    using enum ColumnRole;
    const bool isMeasured = guess.role == Quantity || guess.role == Spread ||
                            guess.role == Percentile ||
                            (guess.role == Repeat && !guess.quantity.empty());
    if (!isMeasured)
        return std::nullopt;
    return guess.isWordless ? std::string() : guess.quantity;
}

/// The unit of the row behind every number that has none of its own: "6.48 ms".
RawTable withUnitsInCells(const RawTable& table, std::size_t unit, const NumberStyle& style)
{
    std::vector<std::optional<std::string>> quantities;
    for (std::size_t column = 0; column < table.columns(); ++column)
        quantities.push_back(quantityWithoutUnit(table, column, style));
    RawTable arranged = emptyLike(table);
    arranged.header = table.header;
    arranged.lines = table.lines;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        // A long text cannot be a unit, and it would be repeated in every cell of its row.
        const std::string_view ofRow =
            withoutBrackets(table.cell(row, unit)).substr(0, kLongestUnit);
        const auto known = quantityUnit(ofRow);
        for (std::size_t column = 0; column < table.columns(); ++column) {
            const std::string_view cell = table.cell(row, column);
            const auto& quantity = quantities[column];
            const TableCell number = readTableCell(cell, style);
            const bool isNumber =
                number.isNumber() || (number.kind == TableCell::Kind::Text && !cell.empty() &&
                                      cell.front() >= '0' && cell.front() <= '9');
            // An unknown unit leads to a cell that is refused with its line.
            const bool isOfIt = quantity && !ofRow.empty() &&
                                (!known || quantity->empty() || *quantity == known->quantity);
            arranged.cells.push_back(
                column != unit && isOfIt && isNumber && !number.unit
                    ? arranged.keep(std::string(cell) + " " + std::string(ofRow))
                    : cell);
        }
    }
    arranged.notes.push_back("The units stand in the column " + inQuotes(table.header[unit]) + ".");
    return arranged;
}

bool isTransposed(const RawTable& table, const SearchSpace* space)
{
    if (table.columns() < 3)
        return false;
    for (std::size_t column = 1; column < table.columns(); ++column)
        if (!isNetwork(table.header[column], space))
            return false;
    return true;
}

RawTable transposed(const RawTable& table)
{
    RawTable arranged = emptyLike(table);
    arranged.header.emplace_back("architecture");
    for (std::size_t row = 0; row < table.rows(); ++row)
        arranged.header.emplace_back(table.cell(row, 0));
    for (std::size_t column = 1; column < table.columns(); ++column) {
        arranged.cells.push_back(arranged.keep(table.header[column]));
        for (std::size_t row = 0; row < table.rows(); ++row)
            arranged.cells.push_back(table.cell(row, column));
    }
    arranged.notes.emplace_back("Devices stand in rows and networks in columns.");
    return arranged;
}

/// "op0" … "op21": the columns whose names are a word and a number that counts from 0 or 1, as many
/// as a space has decisions.
std::vector<std::size_t> decisionColumns(const RawTable& table, const SearchSpace& space)
{
    const std::size_t count = space.positions().size();
    for (std::size_t first = 0; first + count <= table.columns(); ++first) {
        const std::string& name = table.header[first];
        const std::size_t digits = name.find_last_not_of("0123456789") + 1;
        const auto from = parseNumber<std::size_t>(std::string_view(name).substr(digits));
        if (!from || *from > 1)
            continue;
        std::vector<std::size_t> columns;
        for (std::size_t i = 0; i < count; ++i)
            if (table.header[first + i] == name.substr(0, digits) + std::to_string(*from + i))
                columns.push_back(first + i);
        const bool isLonger =
            first + count < table.columns() &&
            table.header[first + count] == name.substr(0, digits) + std::to_string(*from + count);
        if (columns.size() == count && !isLonger)
            return columns;
    }
    return {};
}

std::optional<std::string> networkOf(const RawTable& table, std::size_t row,
                                     const std::vector<std::size_t>& columns,
                                     const SearchSpace& space)
{
    Architecture architecture;
    for (const std::size_t column : columns) {
        const auto number = parseNumber<std::int16_t>(trimmed(table.cell(row, column)));
        if (!number)
            return std::nullopt;
        architecture.push_back(*number);
    }
    if (space.check(architecture))
        return std::nullopt;
    return space.toText(architecture);
}

std::optional<RawTable> withJoinedDecisions(const RawTable& table, const SearchSpace& space)
{
    const auto columns = decisionColumns(table, space);
    if (columns.empty())
        return std::nullopt;
    RawTable arranged = emptyLike(table);
    arranged.header.emplace_back("architecture");
    std::vector<std::size_t> others;
    for (std::size_t column = 0; column < table.columns(); ++column)
        if (std::ranges::find(columns, column) == columns.end())
            others.push_back(column);
    for (const std::size_t column : others)
        arranged.header.push_back(table.header[column]);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        auto network = networkOf(table, row, columns, space);
        if (!network)
            return std::nullopt;
        arranged.cells.push_back(arranged.keep(std::move(*network)));
        for (const std::size_t column : others)
            arranged.cells.push_back(table.cell(row, column));
    }
    arranged.lines = table.lines;
    arranged.notes.push_back("The columns " + inQuotes(table.header[columns.front()]) + " to " +
                             inQuotes(table.header[columns.back()]) +
                             " are the decisions of one network of " + space.title() + ".");
    return arranged;
}

} // namespace

std::optional<RawTable> arrangedTable(const RawTable& table, const OpenOptions& options)
{
    const SearchSpace* space = findSearchSpace(options.space);
    if (isUnitsRow(table))
        return withUnitsInHeader(table);
    if (const auto unit = unitColumn(table))
        return withUnitsInCells(table, *unit, {.hasDecimalCommas = options.hasDecimalCommas});
    if (isTransposed(table, space))
        return transposed(table);
    const bool isNamed = std::ranges::any_of(table.header, [](const std::string& name) {
        return asciiLower(name).find("arch") != std::string::npos;
    });
    if (isNamed || table.rows() == 0)
        return std::nullopt;
    for (const SearchSpace* one : searchSpaces())
        if (space == nullptr || space == one)
            if (auto joined = withJoinedDecisions(table, *one))
                return joined;
    return std::nullopt;
}

} // namespace latency
