// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/worksheet.h"

#include <nlohmann/json.hpp>

namespace latency
{

std::string_view unitText(LatencyUnit unit)
{
    switch (unit) {
    case LatencyUnit::Nanoseconds:
        return "ns";
    case LatencyUnit::Microseconds:
        return "us";
    case LatencyUnit::Milliseconds:
        return "ms";
    case LatencyUnit::Seconds:
        return "s";
    }
    return "ms";
}

namespace
{

/// Under which a row of the JSON holds its numbers.
const char* listName(LatencyUnit unit)
{
    switch (unit) {
    case LatencyUnit::Nanoseconds:
        return "nanoseconds";
    case LatencyUnit::Microseconds:
        return "microseconds";
    case LatencyUnit::Milliseconds:
        return "milliseconds";
    case LatencyUnit::Seconds:
        return "seconds";
    }
    return "milliseconds";
}

} // namespace

/// Comment lines and cells must stay one line without marks that a spreadsheet would quote.
std::string plainName(std::string name)
{
    for (char& letter : name)
        if (letter == ',' || letter == ';' || letter == '"' || letter == '\t' || letter == '\n' ||
            letter == '\r')
            letter = ' ';
    return name;
}

std::string worksheetCsv(const Worksheet& worksheet)
{
    const LatencyTable& table = *worksheet.table;
    const std::string unit(unitText(worksheet.unit));
    std::string csv = "# device: " + plainName(worksheet.device) +
                      "\n# dataset: " + plainName(table.name()) +
                      "\n# space: " + table.space().name() + "\n# unit: " + unit + "\n# asked:";
    for (const int architecture : worksheet.architectures)
        csv += " " + std::to_string(architecture);
    csv += "\nid,architecture";
    for (int repeat = 1; repeat <= worksheet.repeats; ++repeat)
        csv += ",run " + std::to_string(repeat) + " [" + unit + "]";
    csv += "\n";
    for (const int architecture : worksheet.architectures)
        csv += std::to_string(architecture) + ",\"" +
               table.space().toText(table.architecture(architecture)) + "\"" +
               std::string(static_cast<std::size_t>(worksheet.repeats), ',') + "\n";
    return csv;
}

std::string worksheetJson(const Worksheet& worksheet)
{
    const LatencyTable& table = *worksheet.table;
    nlohmann::ordered_json root{{"format", "latency-worksheet/1"},
                                {"dataset", table.name()},
                                {"space", table.space().name()},
                                {"device", worksheet.device},
                                {"unit", unitText(worksheet.unit)},
                                {"asked", worksheet.architectures},
                                {"architectures", nlohmann::ordered_json::array()}};
    for (const int architecture : worksheet.architectures) {
        nlohmann::ordered_json row{
            {"id", architecture},
            {"architecture", table.space().toText(table.architecture(architecture))},
            {listName(worksheet.unit), nlohmann::ordered_json::array()},
            {"layers", nlohmann::ordered_json::array()}};
        for (int repeat = 0; repeat < worksheet.repeats; ++repeat)
            row[listName(worksheet.unit)].push_back(nullptr);
        for (const LayerCost& layer : table.space().layers(table.architecture(architecture)))
            row["layers"].push_back({{"name", layer.name},
                                     {"kernel", layer.kernel},
                                     {"groups", layer.groups},
                                     {"stride", layer.stride},
                                     {"input_size", layer.inputSize},
                                     {"channels_in", layer.widthIn},
                                     {"channels_out", layer.widthOut},
                                     {"multiply_adds", layer.costs.flops}});
        root["architectures"].push_back(std::move(row));
    }
    return root.dump(2) + "\n";
}

} // namespace latency
