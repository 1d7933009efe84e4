// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/worksheet_reader.h"

#include "core/search/worksheet.h"

#include "core/base/file_text.h"
#include "core/dataset/ascii_text.h"
#include "core/dataset/csv_reader.h"
#include "core/space/architecture_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace latency
{
namespace
{

/// A row as it stands in the file, before it is believed.
struct RawRow {
    std::string place; ///< "line 7" or "row 3"
    std::string id;
    std::string architecture;
    std::vector<std::string> measurements; ///< empty where nothing was filled in
};

/// A worksheet as it stands in the file.
struct RawWorksheet {
    std::string device;
    std::string dataset; ///< empty: not said
    std::string space;   ///< likewise
    std::optional<std::vector<int>> asked;
    std::vector<std::string> columns; ///< names of the repeats
    std::vector<RawRow> rows;
    std::string end; ///< place behind the last row
    std::vector<std::string> remarks;
};

Error refusal(const std::string& where, const std::string& place, const std::string& column,
              const std::string& what)
{
    return Error{where + ", " + place + ", column " + inQuotes(column) + ": " + what};
}

std::optional<std::vector<int>> numbersIn(std::string_view text)
{
    std::vector<int> numbers;
    for (const std::string_view word : splitWords(text, " ,;\t")) {
        const auto number = parseNumber<int>(word);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

/// "run 2 [ms]" taken apart; nothing when the column is no repeat.
struct RepeatColumn {
    std::string unit;
};
std::optional<RepeatColumn> repeatColumn(std::string_view name)
{
    const std::string lower = asciiLower(trimmed(name));
    if (!lower.starts_with("run"))
        return std::nullopt;
    const std::size_t open = lower.find_first_of("[(");
    if (open == lower.npos)
        return RepeatColumn{};
    const std::size_t close = lower.find_first_of("])", open);
    return RepeatColumn{std::string(
        trimmed(lower.substr(open + 1, close == lower.npos ? lower.npos : close - open - 1)))};
}

std::optional<Error> readComments(const CsvReader& reader, const std::string& where,
                                  RawWorksheet& sheet)
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
        const std::string place = "line " + std::to_string(line);
        if (key == "device")
            sheet.device = std::string(value);
        if (key == "dataset")
            sheet.dataset = std::string(value);
        if (key == "space")
            sheet.space = std::string(value);
        if (key == "unit" && value != "ms")
            return refusal(where, place, "unit",
                           "the unit is " + inQuotes(value) + "; expected ms.");
        if (key == "asked") {
            sheet.asked = numbersIn(value);
            if (!sheet.asked)
                return refusal(where, place, "asked",
                               inQuotes(value) + " is not a list of ids; expected numbers.");
        }
    }
    return std::nullopt;
}

Result<RawWorksheet> readCsv(std::string_view text, const std::string& where)
{
    CsvReader reader(text, where);
    std::vector<std::string_view> fields;
    const auto header = reader.next(fields);
    if (!header)
        return header.error();
    RawWorksheet sheet;
    if (auto error = readComments(reader, where, sheet))
        return *error;
    const std::string headerPlace = "line " + std::to_string(reader.line());
    std::optional<std::size_t> id;
    std::optional<std::size_t> architecture;
    std::vector<std::size_t> repeats;
    std::vector<std::string> names;
    for (std::size_t i = 0; *header && i < fields.size(); ++i) {
        const std::string name(trimmed(fields[i]));
        names.push_back(name);
        const std::string lower = asciiLower(name);
        const auto repeat = repeatColumn(name);
        if (lower == "id" && !id) {
            id = i;
        } else if (lower == "architecture" && !architecture) {
            architecture = i;
        } else if (repeat) {
            if (repeat->unit != "ms")
                return refusal(where, headerPlace, name,
                               (repeat->unit.empty() ? std::string("it does not say its unit")
                                                     : "the unit is " + inQuotes(repeat->unit)) +
                                   "; expected ms, as in \"run 1 [ms]\".");
            repeats.push_back(i);
            sheet.columns.push_back(name);
        } else if (!name.empty()) {
            sheet.remarks.push_back(where + ", " + headerPlace + ": the column " + inQuotes(name) +
                                    " is not read.");
        }
    }
    if (!id)
        return refusal(where, headerPlace, "id",
                       "the column is missing; expected the ids asked for.");
    if (repeats.empty())
        return refusal(where, headerPlace, "run 1 [ms]",
                       "the column is missing; expected one a repeat.");
    std::size_t last = reader.line();
    while (true) {
        const auto row = reader.next(fields);
        if (!row)
            return row.error();
        if (!*row)
            break;
        if (std::ranges::all_of(fields, [](std::string_view f) { return trimmed(f).empty(); }))
            continue;
        RawRow raw;
        last = reader.line();
        raw.place = "line " + std::to_string(last);
        const auto field = [&](std::size_t i) {
            return i < fields.size() ? std::string(trimmed(fields[i])) : std::string();
        };
        if (fields.size() > names.size())
            return refusal(where, raw.place, names.back(),
                           "the row has " + std::to_string(fields.size()) + " fields; expected " +
                               std::to_string(names.size()) +
                               " (numbers are written with a decimal point).");
        raw.id = field(*id);
        raw.architecture = architecture ? field(*architecture) : std::string();
        for (const std::size_t i : repeats)
            raw.measurements.push_back(field(i));
        sheet.rows.push_back(std::move(raw));
    }
    sheet.end = "line " + std::to_string(last + 1);
    return sheet;
}

std::string asText(const nlohmann::json& value)
{
    if (value.is_null())
        return {};
    return value.is_string() ? value.get<std::string>() : value.dump();
}

Result<RawWorksheet> readJson(std::string_view text, const std::string& where)
{
    const auto root = nlohmann::json::parse(text, nullptr, false);
    if (!root.is_object() || root.value("format", nlohmann::json()) != "latency-worksheet/1")
        return Error{where + ": it is no worksheet; expected JSON with \"format\": "
                             "\"latency-worksheet/1\"."};
    if (!root.contains("unit") || root["unit"] != "ms")
        return refusal(where, "head", "unit",
                       "the unit is " +
                           inQuotes(root.contains("unit") ? asText(root["unit"]) : "") +
                           "; expected ms.");
    RawWorksheet sheet;
    if (root.contains("device"))
        sheet.device = asText(root["device"]);
    if (root.contains("dataset"))
        sheet.dataset = asText(root["dataset"]);
    if (root.contains("space"))
        sheet.space = asText(root["space"]);
    if (root.contains("asked")) {
        sheet.asked.emplace();
        const auto& asked = root["asked"];
        for (std::size_t i = 0; asked.is_array() && i < asked.size(); ++i)
            if (asked[i].is_number_integer())
                sheet.asked->push_back(asked[i].get<int>());
        if (!asked.is_array() || sheet.asked->size() != asked.size())
            return refusal(where, "head", "asked", "it is not a list of ids.");
    }
    if (!root.contains("architectures") || !root["architectures"].is_array())
        return refusal(where, "head", "architectures", "it is missing or not a list.");
    std::size_t repeats = 0;
    for (const auto& one : root["architectures"]) {
        RawRow row;
        row.place = "row " + std::to_string(sheet.rows.size() + 1);
        if (!one.is_object() || !one.contains("milliseconds") || !one["milliseconds"].is_array())
            return refusal(where, row.place, "milliseconds", "it is missing or not a list.");
        row.id = one.contains("id") ? asText(one["id"]) : std::string();
        row.architecture = one.contains("architecture") ? asText(one["architecture"]) : "";
        for (const auto& value : one["milliseconds"])
            row.measurements.push_back(asText(value));
        repeats = std::max(repeats, row.measurements.size());
        sheet.rows.push_back(std::move(row));
    }
    for (std::size_t i = 1; i <= repeats; ++i)
        sheet.columns.push_back("milliseconds " + std::to_string(i));
    if (sheet.columns.empty())
        sheet.columns.emplace_back("milliseconds");
    sheet.end = "row " + std::to_string(sheet.rows.size() + 1);
    return sheet;
}

std::optional<Error> checkArchitecture(const RawRow& row, int id, const std::string& where,
                                       const LatencyTable& table)
{
    if (row.architecture.empty())
        return std::nullopt;
    const auto own = table.architecture(id);
    const auto read = table.space().fromText(row.architecture);
    if (!read || !std::ranges::equal(*read, own))
        return refusal(where, row.place, "architecture",
                       inQuotes(row.architecture) + " is not architecture " + std::to_string(id) +
                           " of " + table.title() + "; expected the text of the worksheet.");
    return std::nullopt;
}

Result<WorksheetMeasurement> readRepeats(const RawRow& row, int id, const std::string& where,
                                         const RawWorksheet& sheet)
{
    WorksheetMeasurement measurement;
    measurement.architecture = id;
    for (std::size_t k = 0; k < row.measurements.size(); ++k) {
        const std::string& text = row.measurements[k];
        if (text.empty())
            continue;
        const auto value = parseNumber<double>(text);
        if (!value)
            return refusal(where, row.place, sheet.columns[k],
                           inQuotes(text) + " is not a number; expected milliseconds with a "
                                            "decimal point.");
        if (!std::isfinite(*value) || *value <= 0.0)
            return refusal(where, row.place, sheet.columns[k],
                           inQuotes(text) + " is no latency; expected more than 0 ms.");
        measurement.repeats.push_back(*value);
    }
    if (measurement.repeats.empty())
        return refusal(where, row.place, sheet.columns.front(),
                       "architecture " + std::to_string(id) +
                           " has no measurement; expected at least one.");
    std::vector<double> sorted = measurement.repeats;
    std::ranges::sort(sorted);
    const std::size_t middle = sorted.size() / 2;
    measurement.milliseconds =
        sorted.size() % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
    measurement.spread = (sorted.back() - sorted.front()) / measurement.milliseconds;
    return measurement;
}

Result<FilledWorksheet> validate(const RawWorksheet& sheet, const std::string& where,
                                 const LatencyTable& table, const std::vector<int>& asked)
{
    std::map<int, WorksheetMeasurement> read;
    std::map<int, std::string> places;
    FilledWorksheet filled{sheet.device, {}, sheet.remarks};
    for (const RawRow& row : sheet.rows) {
        const auto id = parseNumber<int>(row.id);
        if (!id)
            return refusal(where, row.place, "id",
                           inQuotes(row.id) + " is not a number; expected an id of the worksheet.");
        if (std::ranges::find(asked, *id) == asked.end() || *id < 0 ||
            *id >= table.architectureCount())
            return refusal(where, row.place, "id",
                           "architecture " + std::to_string(*id) +
                               " was not asked for; expected the ids of the worksheet only.");
        if (const auto before = places.find(*id); before != places.end())
            return refusal(where, row.place, "id",
                           "architecture " + std::to_string(*id) + " stands in " + before->second +
                               " already; expected it once.");
        if (auto error = checkArchitecture(row, *id, where, table))
            return *error;
        auto measurement = readRepeats(row, *id, where, sheet);
        if (!measurement)
            return measurement.error();
        if (measurement->spread > kLargeSpread)
            filled.remarks.push_back(
                where + ", " + row.place + ", column " + inQuotes(sheet.columns.front()) +
                " and its repeats: architecture " + std::to_string(*id) + " differs by " +
                fixedNumber(100.0 * measurement->spread, 0) + " % between repeats; their median " +
                fixedNumber(measurement->milliseconds, 3) + " ms is taken.");
        places.emplace(*id, row.place);
        read.emplace(*id, std::move(*measurement));
    }
    for (const int id : asked) {
        const auto found = read.find(id);
        if (found == read.end())
            return refusal(where, sheet.end, "id",
                           "the row of architecture " + std::to_string(id) +
                               " is missing; expected all " + std::to_string(asked.size()) +
                               " that were asked for.");
        filled.measurements.push_back(found->second);
    }
    return filled;
}

} // namespace

Result<FilledWorksheet> readWorksheetText(std::string_view text, const std::string& where,
                                          const LatencyTable& table,
                                          const std::optional<std::vector<int>>& asked)
{
    if (!isUtf8(text))
        return Error{where + ": it is not UTF-8 text; expected a worksheet as CSV or JSON."};
    const auto sheet = where.ends_with(".json") ? readJson(text, where) : readCsv(text, where);
    if (!sheet)
        return sheet.error();
    if (!sheet->space.empty() && sheet->space != table.space().name())
        return refusal(where, "head", "space",
                       "it is " + inQuotes(sheet->space) + "; expected " +
                           inQuotes(table.space().name()) + ".");
    if (!sheet->dataset.empty() && sheet->dataset != plainName(table.name()))
        return refusal(where, "head", "dataset",
                       "it is " + inQuotes(sheet->dataset) + "; expected " +
                           inQuotes(table.name()) + ", whose ids it names.");
    const auto& wanted = asked ? asked : sheet->asked;
    if (!wanted)
        return refusal(where, "line 1", "asked",
                       "the line \"# asked: …\" is missing; expected it as the worksheet had it.");
    return validate(*sheet, where, table, *wanted);
}

Result<FilledWorksheet> readWorksheet(const std::filesystem::path& file, const LatencyTable& table,
                                      const std::optional<std::vector<int>>& asked)
{
    const auto text = readFile(file);
    if (!text)
        return text.error();
    return readWorksheetText(*text, file.string(), table, asked);
}

} // namespace latency
