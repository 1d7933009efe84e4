// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/csv_table.h"

#include "core/base/file_text.h"
#include "core/dataset/ascii_text.h"
#include "core/dataset/csv_reader.h"

namespace latency
{
namespace
{

/// A field as the table keeps it; those that held doubled quotation marks are no part of the text.
std::string_view kept(RawTable& table, std::string_view field)
{
    const std::less_equal<> isBefore;
    const bool isInside =
        isBefore(table.source->data(), field.data()) &&
        isBefore(field.data() + field.size(), table.source->data() + table.source->size());
    return trimmed(isInside ? field : table.keep(std::string(field)));
}

} // namespace

Result<RawTable> rawTableFromCsv(std::string text, const std::string& where,
                                 const std::string& name)
{
    if (!isUtf8(text))
        return Error{where + " is not UTF-8 text; expected a table of latencies."};
    RawTable table;
    table.where = where;
    table.name = name;
    table.source = std::make_shared<const std::string>(std::move(text));
    CsvReader reader(*table.source, where);
    table.comments.assign(reader.comments().begin(), reader.comments().end());
    std::vector<std::string_view> fields;
    while (true) {
        const auto more = reader.next(fields);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (table.header.empty()) {
            for (const std::string_view field : fields)
                table.header.emplace_back(trimmed(field));
            continue;
        }
        if (fields.size() != table.columns())
            return Error{where + ", line " + std::to_string(reader.line()) + ": " +
                         std::to_string(fields.size()) + " fields; the header has " +
                         std::to_string(table.columns()) + "."};
        for (const std::string_view field : fields)
            table.cells.push_back(kept(table, field));
        table.lines.push_back(reader.line());
    }
    if (table.header.empty())
        return Error{where + " is empty; expected a header and rows."};
    return table;
}

} // namespace latency
