// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/csv_columns.h"

#include "core/dataset/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>

namespace latency
{
namespace
{

using Names = std::vector<std::string>;

/// The first column that has one of these names, however it is capitalised.
template <std::size_t N>
std::optional<std::size_t> findColumn(const Names& names,
                                      const std::array<std::string_view, N>& wanted)
{
    for (const std::string_view name : wanted)
        for (std::size_t i = 0; i < names.size(); ++i)
            if (asciiLower(names[i]) == name)
                return i;
    return std::nullopt;
}

struct NamedUnit {
    std::string name;
    std::optional<LatencyUnit> unit;
};

/// "pixel3 [ms]" or "pixel3 (ms)" taken apart.
NamedUnit splitUnit(std::string_view name)
{
    const char last = name.empty() ? ' ' : name.back();
    const std::size_t open = last == ']'   ? name.rfind('[')
                             : last == ')' ? name.rfind('(')
                                           : name.npos;
    if (open == name.npos)
        return {std::string(name), std::nullopt};
    const auto unit = latencyUnitFromName(name.substr(open + 1, name.size() - open - 2));
    if (!unit)
        return {std::string(name), std::nullopt};
    return {std::string(trimmed(name.substr(0, open))), unit};
}

/// "latency", "latency [ms]", "latency_us", "time_ms", "ms", …
std::optional<NamedUnit> latencyColumn(std::string_view name)
{
    const NamedUnit split = splitUnit(name);
    const std::string lower = asciiLower(split.name);
    for (const std::string_view word : {"latency", "time", "runtime", "duration"}) {
        if (lower == word)
            return NamedUnit{std::string(word), split.unit};
        const auto suffix = lower.starts_with(std::string(word) + "_")
                                ? latencyUnitFromName(lower.substr(word.size() + 1))
                                : std::nullopt;
        if (suffix)
            return NamedUnit{std::string(word), suffix};
    }
    if (const auto unit = latencyUnitFromName(lower); unit && lower != "s")
        return NamedUnit{"latency", unit};
    return std::nullopt;
}

bool isRowNumber(const std::string& name)
{
    static constexpr std::array<std::string_view, 6> known = {"",   "index",    "arch_index",
                                                              "id", "arch_idx", "unnamed: 0"};
    return std::ranges::find(known, asciiLower(name)) != known.end();
}

Error missingUnit(const std::string& where, const std::string& column)
{
    if (const std::size_t open = column.rfind('['); open != column.npos && column.ends_with(']'))
        return Error{where + ": column " + inQuotes(column) + " has the unit " +
                     inQuotes(column.substr(open + 1, column.size() - open - 2)) +
                     "; expected ns, us, ms or s."};
    return Error{where + ": column " + inQuotes(column) +
                 " does not say its unit; write it behind the name, as in " +
                 inQuotes(column + " [ms]") +
                 ", put a line \"# unit: ms\" first, or give --unit ns, us, ms or s."};
}

Result<CsvColumns> readLong(CsvColumns columns, std::optional<LatencyUnit> unit,
                            const std::string& where)
{
    for (std::size_t i = 0; i < columns.names.size(); ++i) {
        if (i == columns.architecture || i == *columns.device)
            continue;
        const auto latency = latencyColumn(columns.names[i]);
        if (!latency || !columns.latencies.empty()) {
            columns.notes.push_back("The column " + inQuotes(columns.names[i]) + " is not read.");
            continue;
        }
        const auto own = latency->unit ? latency->unit : unit;
        if (!own)
            return missingUnit(where, columns.names[i]);
        columns.latencies.push_back({i, latency->name, millisecondsPerUnit(*own)});
    }
    if (columns.latencies.empty())
        return Error{where + ": no column of latencies; expected one named latency."};
    return columns;
}

Result<CsvColumns> readWide(CsvColumns columns, std::optional<LatencyUnit> unit,
                            const std::string& where)
{
    for (std::size_t i = 0; i < columns.names.size(); ++i) {
        if (i == columns.architecture)
            continue;
        if (isRowNumber(columns.names[i])) {
            columns.notes.push_back("The column " + inQuotes(columns.names[i]) + " is not read.");
            continue;
        }
        const NamedUnit column = splitUnit(columns.names[i]);
        const auto own = column.unit ? column.unit : unit;
        if (!own)
            return missingUnit(where, columns.names[i]);
        if (std::ranges::find(columns.latencies, column.name, &CsvColumns::Latency::device) !=
            columns.latencies.end())
            return Error{where + ": two columns are named " + inQuotes(column.name) +
                         "; expected one a device."};
        columns.latencies.push_back({i, column.name, millisecondsPerUnit(*own)});
    }
    if (columns.latencies.empty())
        return Error{where + ": no column of a device beside the architectures."};
    return columns;
}

} // namespace

Result<CsvColumns> readCsvColumns(const std::vector<std::string_view>& header,
                                  std::optional<LatencyUnit> unit, const std::string& where)
{
    static constexpr std::array<std::string_view, 9> architectureNames = {
        "architecture", "arch",   "arch_str",           "cell", "network", "child_arch",
        "op_idx_list",  "config", "architecture_string"};
    static constexpr std::array<std::string_view, 3> deviceNames = {"device", "hardware",
                                                                    "device_name"};
    CsvColumns columns;
    for (const std::string_view name : header)
        columns.names.emplace_back(trimmed(name));
    const auto architecture = findColumn(columns.names, architectureNames);
    if (!architecture)
        return Error{where + ": no column of architectures; expected one named architecture with "
                             "the text form of each, because an index alone does not say which "
                             "network is meant."};
    columns.architecture = *architecture;
    columns.device = findColumn(columns.names, deviceNames);
    return columns.isLong() ? readLong(std::move(columns), unit, where)
                            : readWide(std::move(columns), unit, where);
}

} // namespace latency
