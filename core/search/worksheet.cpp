// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/worksheet.h"

#include "core/base/plain_text.h"

#include <nlohmann/json.hpp>

namespace latency
{

/// Comment lines and cells must be single lines without characters that a spreadsheet would quote.
std::string plainName(std::string name)
{
    name = plainText(name);
    for (char& letter : name)
        if (letter == ',' || letter == ';' || letter == '"')
            letter = ' ';
    return name;
}

std::string worksheetCsv(const Worksheet& worksheet)
{
    const LatencyTable& table = *worksheet.table;
    const std::string unit(latencyUnitName(worksheet.unit));
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
                                {"unit", latencyUnitName(worksheet.unit)},
                                {"asked", worksheet.architectures},
                                {"architectures", nlohmann::ordered_json::array()}};
    const std::string numbers(latencyUnitNoun(worksheet.unit)); // what a row holds them under
    for (const int architecture : worksheet.architectures) {
        nlohmann::ordered_json row{
            {"id", architecture},
            {"architecture", table.space().toText(table.architecture(architecture))},
            {numbers, nlohmann::ordered_json::array()},
            {"layers", nlohmann::ordered_json::array()}};
        for (int repeat = 0; repeat < worksheet.repeats; ++repeat)
            row[numbers].push_back(nullptr);
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
    return plainJson(root.dump(2)) + "\n";
}

} // namespace latency
