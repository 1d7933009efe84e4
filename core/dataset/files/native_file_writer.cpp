// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/checksum.h"
#include "core/base/plain_text.h"
#include "core/dataset/files/native_file.h"
#include "core/dataset/text/ascii_text.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>

namespace latency
{
namespace
{

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::size_t kMostInline = 20'000; ///< latencies; more stand in a CSV

std::string shortestText(float value)
{
    std::array<char, 32> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() ? std::string(text.data(), end) : std::string();
}

/// A short decimal number that parses to the same float.
Json jsonOf(float value)
{
    if (std::isnan(value))
        return nullptr;
    const auto brief = parseNumber<double>(shortestText(value));
    if (brief && static_cast<float>(*brief) == value)
        return *brief;
    return double{value};
}

Json jsonOf(const Device& device)
{
    Json json = {{"name", device.name}, {"kind", std::string(deviceKindName(device.kind))}};
    if (device.batchSize)
        json["batch_size"] = *device.batchSize;
    const std::array<std::pair<const char*, const std::string*>, 5> texts = {
        {{"precision", &device.precision},
         {"framework", &device.framework},
         {"measurement", &device.measurement},
         {"source", &device.source},
         {"licence", &device.licence}}};
    for (const auto& [key, text] : texts)
        if (!text->empty())
            json[key] = *text;
    if (device.isSimulated)
        json["simulated"] = true;
    return json;
}

/// The columns of the CSV: devices, then all their deviations if any is known.
std::string csvOf(const LatencyTable& table)
{
    std::string csv = "# unit: " + table.quantity().unit + "\n# space: " + table.space().name() +
                      "\narchitecture";
    const bool hasSpread = table.parts().spread.rows() > 0;
    for (const Device& device : table.devices())
        (csv += ",") += csvField(device.name);
    for (const Device& device : table.devices())
        if (hasSpread)
            (csv += ",") += csvField(device.name + " std");
    csv += "\n";
    for (int i = 0; i < table.architectureCount(); ++i) {
        csv += csvField(table.space().toText(table.architecture(i)));
        for (int device = 0; device < table.deviceCount(); ++device) {
            const float value = table.milliseconds(device)[static_cast<std::size_t>(i)];
            csv += ",";
            if (!std::isnan(value))
                csv += shortestText(value);
        }
        for (int device = 0; hasSpread && device < table.deviceCount(); ++device) {
            const float value = table.spread(device)[static_cast<std::size_t>(i)];
            csv += ",";
            if (!std::isnan(value))
                csv += shortestText(value);
        }
        csv += "\n";
    }
    return csv;
}

Json rowsOf(const FloatMatrix& matrix)
{
    Json rows = Json::array();
    for (std::size_t i = 0; i < matrix.rows(); ++i) {
        Json row = Json::array();
        for (const float value : matrix.row(i))
            row.push_back(jsonOf(value));
        rows.push_back(std::move(row));
    }
    return rows;
}

bool isPlain(const LatencyTable& table)
{
    return table.parts().spread.rows() == 0 && table.columns().empty() && table.marks().empty() &&
           (table.quantity() == MeasuredQuantity{} || table.quantity() == taskError());
}

/// Additions of version 2 to version 1, except the deviations.
void addMore(Json& json, const LatencyTable& table)
{
    if (table.quantity().subject != MeasuredQuantity{}.subject && table.quantity() != taskError())
        json["subject"] = table.quantity().subject;
    for (const ArchitectureColumn& column : table.columns()) {
        Json values = Json::array();
        for (const float value : column.values)
            values.push_back(jsonOf(value));
        json["columns"].push_back(
            {{"name", column.name},
             {"unit", column.unit},
             {"kind", column.kind == ArchitectureColumn::Kind::Accuracy ? "accuracy"
                      : column.kind == ArchitectureColumn::Kind::Cost   ? "cost"
                                                                        : "other"},
             {"values", std::move(values)}});
    }
    for (const CellMark& mark : table.marks()) {
        Json entry = Json::array({mark.device, mark.architecture,
                                  mark.kind == CellMark::Kind::Failed ? "failed" : "predicted"});
        if (!mark.reason.empty())
            entry.push_back(mark.reason);
        json["marks"].push_back(std::move(entry));
    }
}

void addInline(Json& json, const LatencyTable& table)
{
    json["architectures"] = Json::array();
    for (int i = 0; i < table.architectureCount(); ++i)
        json["architectures"].push_back(table.space().toText(table.architecture(i)));
    json["milliseconds"] = rowsOf(table.milliseconds());
    if (table.parts().spread.rows() > 0)
        json["deviations"] = rowsOf(table.parts().spread);
}

std::string textOf(const Json& json)
{
    return plainJson(json.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

/// "runs.latency.csv" beside "runs.latency.json".
fs::path csvBeside(const fs::path& file)
{
    fs::path csv = file;
    csv.replace_extension(".csv");
    return csv == file ? fs::path(file.string() + ".csv") : csv;
}

} // namespace

Result<void> writeNativeFile(const LatencyTable& table, const fs::path& file)
{
    Json json;
    json["format"] =
        std::string(kNativeFormat) + std::to_string(isPlain(table) ? 1 : kNativeVersion);
    json["name"] = table.name();
    json["title"] = table.title();
    json["source"] = table.source();
    json["licence"] = table.licence();
    json["space"] = table.space().name();
    if (!table.quantity().isLatency())
        json["quantity"] = table.quantity().name;
    json["unit"] = table.quantity().unit;
    json["notes"] = table.notes();
    json["devices"] = Json::array();
    for (const Device& device : table.devices())
        json["devices"].push_back(jsonOf(device));
    addMore(json, table);
    if (table.milliseconds().values().size() > kMostInline) {
        const fs::path csv = csvBeside(file);
        const std::string numbers = csvOf(table);
        json["csv"] = csv.filename().string();
        json["csv_checksum"] = checksumText(fnv1a(numbers));
        const std::string text = textOf(json);
        const std::array<FileContents, 2> files{{{csv, numbers}, {file, text}}};
        return writeFilesAtomically(files);
    }
    addInline(json, table);
    return writeFileAtomically(file, textOf(json));
}

} // namespace latency
