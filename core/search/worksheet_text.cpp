// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/worksheet_text.h"

#include "core/dataset/text/ascii_text.h"
#include "core/dataset/text/csv_reader.h"
#include "core/search/worksheet.h"
#include "core/search/worksheet_json.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <initializer_list>

namespace latency
{
namespace
{

/// The text prepared for the CSV reader: comment lines quoted by a spreadsheet are comments again,
/// "sep=;" is an empty line. Line numbers are unchanged.
std::string withPlainHead(std::string_view text)
{
    std::string plain;
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = trimmed(text.substr(0, end));
        const bool isSeparator =
            asciiLower(line.substr(0, 4)) == "sep=" || asciiLower(line.substr(0, 5)) == "\"sep=";
        if (line.starts_with('"') && trimmed(line.substr(1)).starts_with('#')) {
            line.remove_prefix(1);
            const std::size_t last = line.find_last_of('"');
            line = trimmed(line.substr(0, last == line.npos ? line.size() : last));
        } else if (!line.empty() && !line.starts_with('#') && !isSeparator) {
            break;
        }
        plain += (isSeparator ? std::string("#") : std::string(line)) + "\n";
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return plain.append(text);
}

std::vector<int> numbersIn(std::string_view text)
{
    std::vector<int> numbers;
    for (const std::string_view word : splitWords(text, " ,;\t"))
        if (const auto number = parseNumber<int>(word))
            numbers.push_back(*number);
    return numbers;
}

std::optional<Error> readHead(const CsvReader& reader, const std::string& where,
                              WorksheetText& sheet)
{
    std::size_t line = 0;
    for (const std::string_view comment : reader.comments()) {
        ++line;
        const std::size_t colon = comment.find(':');
        if (colon == comment.npos)
            continue;
        const std::string key = asciiLower(trimmed(comment.substr(0, colon)));
        std::string_view value = trimmed(comment.substr(colon + 1));
        // Spreadsheets pad short lines with separators.
        while (!value.empty() && (value.back() == ',' || value.back() == ';'))
            value = trimmed(value.substr(0, value.size() - 1));
        if (key == "device")
            sheet.device = std::string(value);
        if (key == "dataset")
            sheet.dataset = std::string(value);
        if (key == "space")
            sheet.space = std::string(value);
        if (key == "asked")
            sheet.asked = numbersIn(value);
        if (key != "unit")
            continue;
        sheet.unit = latencyUnitFromName(value);
        if (!sheet.unit)
            return worksheetRefusal(where, "line " + std::to_string(line), "unit",
                                    "the unit is " + inQuotes(value) +
                                        "; expected ns, us, ms or s.");
    }
    return std::nullopt;
}

enum class SheetColumn { Id, Architecture, Note, Repeat, Other };

/// The name in front of a unit, and the unit.
struct NameAndUnit {
    std::string name; ///< lower case
    std::string unit;
};

NameAndUnit nameAndUnit(std::string_view column)
{
    const std::string lower = asciiLower(trimmed(column));
    const std::size_t open = lower.find_first_of("[(");
    if (open == lower.npos)
        return {lower, {}};
    const std::size_t close = std::min(lower.find_first_of("])", open), lower.size());
    return {std::string(trimmed(lower.substr(0, open))),
            std::string(trimmed(lower.substr(open + 1, close - open - 1)))};
}

bool isAmong(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, name) != names.end();
}

bool beginsWith(std::string_view name, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words,
                               [name](std::string_view word) { return name.starts_with(word); });
}

SheetColumn sheetColumn(const std::string& name)
{
    if (isAmong(name, {"id", "ids", "row", "number", "index"}))
        return SheetColumn::Id;
    if (isAmong(name, {"architecture", "arch", "arch_str", "network", "cell"}))
        return SheetColumn::Architecture;
    if (isAmong(name, {"note", "notes", "comment", "comments", "status", "error", "remark",
                       "remarks", "failed", "failure", "reason"}))
        return SheetColumn::Note;
    if (beginsWith(name, {"run", "repeat", "trial", "measurement"}) &&
        name.find_first_of("0123456789") != name.npos)
        return SheetColumn::Repeat;
    return SheetColumn::Other;
}

/// A measured column with a name of the user's own.
bool isLatencyName(const std::string& name)
{
    return isAmong(name, {"run", "repeat", "measurement", "measured", "latency", "time", "median",
                          "mean", "average", "avg", "ms", "us", "ns", "latency_ms", "latency_us",
                          "median latency", "mean latency", "measured latency"});
}

/// Meaning of the header's columns.
struct SheetLayout {
    std::vector<std::string> names;
    std::optional<std::size_t> id;
    std::optional<std::size_t> architecture;
    std::optional<std::size_t> note;
    std::vector<std::size_t> repeats;
};

std::optional<Error> takeUnit(const NameAndUnit& column, const std::string& name,
                              const std::string& where, const std::string& place,
                              WorksheetText& sheet)
{
    if (column.unit.empty())
        return std::nullopt;
    const auto unit = latencyUnitFromName(column.unit);
    if (!unit)
        return worksheetRefusal(where, place, name,
                                "the unit is " + inQuotes(column.unit) +
                                    "; expected ns, us, ms or s.");
    if (sheet.unit && *sheet.unit != *unit)
        return worksheetRefusal(where, place, name,
                                "the unit is " + inQuotes(column.unit) + ", which contradicts " +
                                    std::string(latencyUnitName(*sheet.unit)) +
                                    "; expected one unit for the whole worksheet.");
    sheet.unit = unit;
    return std::nullopt;
}

SheetLayout layoutOf(const std::vector<std::string_view>& header)
{
    SheetLayout layout;
    std::vector<std::size_t> latencies;
    for (std::size_t i = 0; i < header.size(); ++i) {
        layout.names.emplace_back(trimmed(header[i]));
        const std::string name = nameAndUnit(header[i]).name;
        const SheetColumn column = sheetColumn(name);
        if (column == SheetColumn::Id && !layout.id)
            layout.id = i;
        else if (column == SheetColumn::Architecture && !layout.architecture)
            layout.architecture = i;
        else if (column == SheetColumn::Note && !layout.note)
            layout.note = i;
        else if (column == SheetColumn::Repeat)
            layout.repeats.push_back(i);
        else if (isLatencyName(name))
            latencies.push_back(i);
    }
    if (layout.repeats.empty() && latencies.size() == 1)
        layout.repeats = latencies;
    return layout;
}

Result<SheetLayout> readHeader(CsvReader& reader, const std::string& where, WorksheetText& sheet)
{
    std::vector<std::string_view> fields;
    const auto header = reader.next(fields);
    if (!header)
        return header.error();
    const std::string place = "line " + std::to_string(reader.line());
    SheetLayout layout = layoutOf(fields);
    if (!layout.architecture && !layout.id)
        return worksheetRefusal(where, place, "architecture",
                                "the column is missing; expected the networks that were measured.");
    if (layout.repeats.empty())
        return worksheetRefusal(where, place, "run 1 [ms]",
                                "the column is missing; expected one per repeat.");
    for (std::size_t i = 0; i < layout.names.size(); ++i) {
        const std::string& name = layout.names[i];
        const bool isRepeat = std::ranges::find(layout.repeats, i) != layout.repeats.end();
        if (isRepeat) {
            if (auto error = takeUnit(nameAndUnit(name), name, where, place, sheet))
                return *error;
            sheet.columns.push_back(name);
        } else if (!name.empty() && i != layout.id && i != layout.architecture &&
                   i != layout.note) {
            sheet.remarks.push_back(where + ", " + place + ": the column " + inQuotes(name) +
                                    " is not read.");
        }
    }
    return layout;
}

Result<WorksheetText> worksheetFromCsv(std::string_view text, const std::string& where)
{
    const std::string plain = withPlainHead(text);
    CsvReader reader(plain, where);
    WorksheetText sheet;
    sheet.separator = reader.separator();
    if (auto error = readHead(reader, where, sheet))
        return *error;
    const auto layout = readHeader(reader, where, sheet);
    if (!layout)
        return layout.error();
    std::vector<std::string_view> fields;
    while (true) {
        const auto isRow = reader.next(fields);
        if (!isRow)
            return isRow.error();
        if (!*isRow)
            return sheet;
        if (std::ranges::all_of(fields, [](std::string_view f) { return trimmed(f).empty(); }))
            continue;
        WorksheetRow row;
        row.place = "line " + std::to_string(reader.line());
        while (fields.size() > layout->names.size() && trimmed(fields.back()).empty())
            fields.pop_back();
        if (fields.size() > layout->names.size())
            return worksheetRefusal(where, row.place, layout->names.back(),
                                    "the row has " + std::to_string(fields.size()) +
                                        " fields; expected " +
                                        std::to_string(layout->names.size()) +
                                        " (numbers with decimal commas need quotation marks).");
        const auto field = [&](std::optional<std::size_t> i) {
            return i && *i < fields.size() ? std::string(trimmed(fields[*i])) : std::string();
        };
        row.id = field(layout->id);
        row.architecture = field(layout->architecture);
        row.note = field(layout->note);
        for (const std::size_t i : layout->repeats)
            row.cells.push_back(field(i));
        sheet.rows.push_back(std::move(row));
    }
}

} // namespace

Error worksheetRefusal(const std::string& where, const std::string& place,
                       const std::string& column, const std::string& what)
{
    return Error{where + ", " + place + ", column " + inQuotes(column) + ": " + what};
}

Result<WorksheetText> worksheetText(std::string_view text, const std::string& where)
{
    const std::size_t first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    const bool isJson = (first != text.npos && text[first] == '{') || where.ends_with(".json");
    return isJson ? worksheetFromJson(text, where) : worksheetFromCsv(text, where);
}

} // namespace latency
