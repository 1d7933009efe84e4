// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/worksheet_json.h"

#include "core/base/json_text.h"
#include "core/search/worksheet.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>

namespace latency
{
namespace
{

using nlohmann::json;

constexpr std::size_t kMostRepeats = 10'000;
constexpr std::size_t kAlwaysFine = 500'000; ///< cells, whatever the size of the text

/// Names of a row's list of numbers; those with a unit must not contradict the header.
constexpr std::array<std::string_view, 7> kLists{
    "milliseconds", "microseconds", "nanoseconds", "seconds", "measurements", "repeats", "latency"};

/// Python writes NaN and Infinity, which are not JSON.
std::string withoutBareNan(std::string_view text)
{
    std::string plain;
    bool isQuoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        isQuoted = isQuoted != (text[i] == '"' && (i == 0 || text[i - 1] != '\\'));
        if (!isQuoted && text.substr(i).starts_with("NaN")) {
            plain += "null";
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

std::string asText(const json& value)
{
    if (value.is_null())
        return {};
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string textOf(const json& object, const char* key)
{
    return object.contains(key) ? asText(object[key]) : std::string();
}

/// A reason under "failed" or "error"; "failed" alone for a bare true.
std::string failureNote(const json& row)
{
    for (const char* key : {"failed", "error", "failure"}) {
        if (!row.contains(key) || row[key].is_null() || row[key] == false)
            continue;
        const std::string reason = row[key].is_string() ? row[key].get<std::string>() : "";
        return reason.empty() ? "failed" : "failed: " + reason;
    }
    return textOf(row, "note");
}

Result<WorksheetRow> readRow(const json& one, const std::string& place, const std::string& where,
                             WorksheetText& sheet)
{
    WorksheetRow row;
    row.place = place;
    const auto* list =
        one.is_object()
            ? std::ranges::find_if(kLists, [&](std::string_view key) { return one.contains(key); })
            : kLists.end();
    if (!one.is_object())
        return worksheetRefusal(where, place, "milliseconds", "it is missing or not a list.");
    row.id = textOf(one, "id");
    row.architecture = textOf(one, "architecture");
    row.note = failureNote(one);
    if (list == kLists.end()) {
        if (row.note.empty())
            return worksheetRefusal(where, place, "milliseconds", "it is missing or not a list.");
        return row;
    }
    if (const auto unit = latencyUnitFromName(*list)) {
        if (sheet.unit && *sheet.unit != *unit)
            return worksheetRefusal(where, place, std::string(*list),
                                    "the unit contradicts " +
                                        std::string(latencyUnitName(*sheet.unit)) +
                                        " in the head; expected one unit.");
        sheet.unit = unit;
    }
    const json& values = one[std::string(*list)];
    if (values.is_object())
        return worksheetRefusal(where, place, std::string(*list), "it is missing or not a list.");
    for (const json& value : values.is_array() ? values : json::array({values}))
        row.cells.push_back(asText(value));
    return row;
}

std::optional<Error> readHead(const json& root, const std::string& where, WorksheetText& sheet)
{
    sheet.separator = '\0';
    sheet.device = textOf(root, "device");
    sheet.dataset = textOf(root, "dataset");
    sheet.space = textOf(root, "space");
    if (root.contains("unit")) {
        sheet.unit = latencyUnitFromName(asText(root["unit"]));
        if (!sheet.unit)
            return worksheetRefusal(where, "head", "unit",
                                    "the unit is " + inQuotes(asText(root["unit"])) +
                                        "; expected ns, us, ms or s.");
    }
    if (root.contains("asked") && root["asked"].is_array())
        for (const json& id : root["asked"])
            if (id.is_number_integer())
                sheet.asked.push_back(id.get<int>());
    return std::nullopt;
}

} // namespace

Result<WorksheetText> worksheetFromJson(std::string_view text, const std::string& where)
{
    const auto parsed = parseJson(withoutBareNan(text), where);
    if (!parsed)
        return parsed.error();
    const json& root = *parsed;
    if (!root.is_object() || !root.contains("format") || root["format"] != "latency-worksheet/1")
        return Error{
            where +
            ": it is not a worksheet; expected JSON with \"format\": \"latency-worksheet/1\"."};
    WorksheetText sheet;
    if (auto error = readHead(root, where, sheet))
        return *error;
    if (!root.contains("architectures") || !root["architectures"].is_array())
        return worksheetRefusal(where, "head", "architectures", "it is missing or not a list.");
    std::size_t repeats = 1;
    for (const json& one : root["architectures"]) {
        auto row = readRow(one, "row " + std::to_string(sheet.rows.size() + 1), where, sheet);
        if (!row)
            return row.error();
        repeats = std::max(repeats, row->cells.size());
        sheet.rows.push_back(std::move(*row));
    }
    // Every row gets as many cells as the longest.
    if (repeats > kMostRepeats || repeats * sheet.rows.size() > kAlwaysFine + 2 * text.size())
        return Error{where + ": " + std::to_string(sheet.rows.size()) + " rows with up to " +
                     std::to_string(repeats) + " measurements; expected at most " +
                     std::to_string(kMostRepeats) + " and about as many in each row."};
    for (std::size_t i = 1; i <= repeats; ++i)
        sheet.columns.push_back("measurement " + std::to_string(i));
    for (WorksheetRow& row : sheet.rows)
        row.cells.resize(repeats);
    return sheet;
}

} // namespace latency
