// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/raw_tables/csv_table.h"

#include "core/dataset/text/ascii_text.h"
#include "core/dataset/text/csv_reader.h"
#include "core/dataset/text/table_text.h"

#include <algorithm>
#include <functional>

namespace latency
{
namespace
{

constexpr std::size_t kMostTitles = 10; ///< lines above the header

using Fields = std::vector<std::string_view>;

/// Without blanks, no-break ones included, at both ends.
std::string_view withoutBlanks(std::string_view text)
{
    static constexpr std::string_view noBreak = "\u00a0";
    while (true) {
        text = trimmed(text);
        if (text.starts_with(noBreak))
            text.remove_prefix(noBreak.size());
        else if (text.ends_with(noBreak))
            text.remove_suffix(noBreak.size());
        else
            return text;
    }
}

/// A field as stored in the table; fields with doubled quotation marks are copies, not parts of the
/// text.
std::string_view kept(RawTable& table, std::string_view field)
{
    const std::less_equal<> isBefore;
    const bool isInside =
        isBefore(table.source->data(), field.data()) &&
        isBefore(field.data() + field.size(), table.source->data() + table.source->size());
    return withoutBlanks(isInside ? field : table.keep(std::string(field)));
}

std::string headerName(std::string_view field)
{
    std::string name(withoutBlanks(field));
    for (char& letter : name)
        letter = letter == '\n' || letter == '\r' || letter == '\t' ? ' ' : letter;
    return name;
}

std::size_t filledCount(const Fields& fields)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        fields, [](std::string_view field) { return !withoutBlanks(field).empty(); }));
}

/// "# thermal pause" between rows; "# 1462" is a network.
bool isComment(const Fields& fields)
{
    const std::string_view first = withoutBlanks(fields.front());
    if (!first.starts_with('#'))
        return false;
    const std::string_view rest = trimmed(first.substr(1));
    const bool isNumber =
        !rest.empty() && rest.find_first_not_of("0123456789") == std::string_view::npos;
    return !isNumber || fields.size() == 1;
}

bool isDigits(std::string_view text)
{
    text = trimmed(text);
    return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

Error wrongLength(const std::string& where, std::size_t line, const Fields& fields,
                  std::size_t expected, char separator)
{
    const bool mayBeDecimals = separator == ',' && fields.size() > expected &&
                               isDigits(fields.back()) && isDigits(fields[fields.size() - 2]);
    return Error{where + ", line " + std::to_string(line) + ": " + std::to_string(fields.size()) +
                 " fields; the header has " + std::to_string(expected) +
                 (mayBeDecimals ? "; numbers with a decimal comma have to be quoted, or the "
                                  "columns separated by semicolons."
                                : ".")};
}

/// Removes empty fields beyond the header's last one from a row.
void cutPadding(Fields& fields, std::size_t columns)
{
    while (fields.size() > columns && withoutBlanks(fields.back()).empty())
        fields.pop_back();
}

/// Columns without name and cells, as left by spreadsheets.
void dropEmptyColumns(RawTable& table)
{
    std::vector<std::size_t> filled;
    for (std::size_t column = 0; column < table.columns(); ++column) {
        bool isEmpty = table.header[column].empty();
        for (std::size_t row = 0; row < table.rows() && isEmpty; ++row)
            isEmpty = table.cell(row, column).empty();
        if (!isEmpty)
            filled.push_back(column);
    }
    if (filled.size() == table.columns() || filled.empty())
        return;
    std::vector<std::string> header;
    std::vector<std::string_view> cells;
    for (const std::size_t column : filled)
        header.push_back(table.header[column]);
    for (std::size_t row = 0; row < table.rows(); ++row)
        for (const std::size_t column : filled)
            cells.push_back(table.cell(row, column));
    table.header = std::move(header);
    table.cells = std::move(cells);
}

/// Reads up to the header, past titles above it: lines with one filled field where others follow.
Result<bool> readHeader(CsvReader& reader, RawTable& table)
{
    Fields fields;
    std::size_t titles = 0;
    while (true) {
        const auto more = reader.next(fields);
        if (!more || !*more)
            return more;
        const std::size_t filled = filledCount(fields);
        const bool isTitle =
            filled == 0 ||
            (filled == 1 && (fields.size() > 1 ||
                             withoutBlanks(fields.front()).find(' ') != std::string_view::npos));
        if (!isTitle || titles == kMostTitles)
            break;
        titles += filled;
        if (filled > 0)
            table.notes.push_back("The line " + std::to_string(reader.line()) +
                                  " above the header is not read.");
    }
    for (const std::string_view field : fields)
        table.header.push_back(headerName(field));
    return true;
}

std::optional<Error> readRows(CsvReader& reader, RawTable& table)
{
    Fields fields;
    std::size_t comments = 0;
    while (true) {
        const auto more = reader.next(fields);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (isComment(fields)) {
            ++comments;
            continue;
        }
        cutPadding(fields, table.columns());
        if (filledCount(fields) == 0)
            continue;
        if (fields.size() != table.columns())
            return wrongLength(table.where, reader.line(), fields, table.columns(),
                               reader.separator());
        for (const std::string_view field : fields)
            table.cells.push_back(kept(table, field));
        table.lines.push_back(reader.line());
    }
    if (comments > 0)
        table.notes.push_back(std::to_string(comments) +
                              (comments == 1 ? " line of comments stands between the rows."
                                             : " lines of comments stand between the rows."));
    return std::nullopt;
}

} // namespace

Result<RawTable> rawTableFromCsv(const std::string& bytes, const std::string& where,
                                 const std::string& name)
{
    auto text = tableText(bytes, where);
    if (!text)
        return text.error();
    RawTable table;
    table.where = where;
    table.name = name;
    table.source = std::make_shared<const std::string>(std::move(text).value());
    CsvReader reader(*table.source, where);
    table.comments.assign(reader.comments().begin(), reader.comments().end());
    const auto header = readHeader(reader, table);
    if (!header)
        return header.error();
    if (!*header)
        return Error{where + " is empty; expected a header and rows."};
    if (auto wrong = readRows(reader, table))
        return *wrong;
    dropEmptyColumns(table);
    if (table.columns() > kMostColumns)
        return Error{where + " has " + std::to_string(table.columns()) + " columns; at most " +
                     std::to_string(kMostColumns) + " are read."};
    return table;
}

} // namespace latency
