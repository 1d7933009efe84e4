// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/dataset_request.h"

#include "core/base/json_number.h"
#include "core/base/json_text.h"
#include "core/dataset/join/join_tables.h"
#include "core/dataset/options/dataset_reference.h"

#include <algorithm>

namespace latency
{
namespace
{

using nlohmann::json;

constexpr std::pair<LatencyUnit, const char*> kUnits[]{{LatencyUnit::Nanoseconds, "ns"},
                                                       {LatencyUnit::Microseconds, "us"},
                                                       {LatencyUnit::Milliseconds, "ms"},
                                                       {LatencyUnit::Seconds, "s"}};

json toJson(const DatasetSource& source)
{
    const TableReading& reading = source.reading;
    if (reading == TableReading{})
        return source.reference;
    json object{{"dataset", source.reference},
                {"columns", json::array()},
                {"skip", reading.skip},
                {"decimal_commas", reading.hasDecimalCommas},
                {"decided", reading.isDecided}};
    for (const ColumnChoice& choice : reading.columns)
        object["columns"].push_back(
            {{"column", choice.column}, {"role", choice.role}, {"unit", choice.unit}});
    for (const auto& [unit, name] : kUnits)
        if (reading.unit == unit)
            object["unit"] = name;
    if (!reading.space.empty())
        object["space"] = reading.space;
    if (reading.batch)
        object["batch"] = *reading.batch;
    return object;
}

/// Throws exceptions of the JSON library.
DatasetSource sourceFromJson(const json& object)
{
    if (object.is_string())
        return {object.get<std::string>(), {}};
    DatasetSource source{object.at("dataset").get<std::string>(), {}};
    TableReading& reading = source.reading;
    for (const json& one : object.value("columns", json::array()))
        reading.columns.push_back({one.at("column").get<std::string>(),
                                   one.at("role").get<std::string>(),
                                   one.value("unit", std::string())});
    reading.skip = object.value("skip", std::vector<std::string>{});
    reading.unit = latencyUnitFromName(object.value("unit", std::string()));
    reading.space = object.value("space", std::string());
    if (object.contains("batch"))
        reading.batch = wholeNumber(object.at("batch"));
    reading.hasDecimalCommas = object.value("decimal_commas", false);
    reading.isDecided = object.value("decided", false);
    return source;
}

} // namespace

bool DatasetRequest::isPlain() const
{
    return sources.size() == 1 && sources.front().reading == TableReading{};
}

DatasetRequest plainRequest(const std::string& reference)
{
    return {{{reference, {}}}, JoinRows::Union};
}

json toJson(const DatasetRequest& request)
{
    if (request.isPlain())
        return request.sources.front().reference;
    json sources = json::array();
    for (const DatasetSource& source : request.sources)
        sources.push_back(toJson(source));
    return {{"datasets", std::move(sources)},
            {"join", request.rows == JoinRows::Union ? "union" : "intersection"}};
}

Result<DatasetRequest> datasetRequestFromJson(const json& object, const std::string& where)
{
    try {
        if (object.is_string())
            return plainRequest(object.get<std::string>());
        DatasetRequest request;
        for (const json& one : object.is_array() ? object : object.at("datasets"))
            request.sources.push_back(sourceFromJson(one));
        if (object.is_object() && object.value("join", std::string()) == "intersection")
            request.rows = JoinRows::Intersection;
        if (request.sources.empty())
            return Error{where + ": the list of datasets is empty; expected at least one."};
        return request;
    } catch (const json::exception& exception) {
        return jsonFault(where + ": the datasets are damaged", exception);
    }
}

std::string requestText(const DatasetRequest& request)
{
    return request.isPlain() ? request.sources.front().reference : toJson(request).dump();
}

DatasetRequest requestFromText(const std::string& text)
{
    if (text.starts_with('{')) {
        if (const auto object = parseJson(text, "the datasets"))
            if (auto request = datasetRequestFromJson(*object, text))
                return std::move(*request);
    }
    return plainRequest(text);
}

std::vector<std::string> referencesOf(const DatasetRequest& request)
{
    std::vector<std::string> references;
    for (const DatasetSource& source : request.sources)
        references.push_back(source.reference);
    return references;
}

OpenOptions openOptions(const TableReading& reading,
                        const std::vector<std::filesystem::path>& dataFolders)
{
    OpenOptions options;
    options.dataFolders = dataFolders;
    options.unit = reading.unit;
    options.space = reading.space;
    options.columns = reading.columns;
    options.skip = reading.skip;
    options.batch = reading.batch;
    options.hasDecimalCommas = reading.hasDecimalCommas;
    return options;
}

Result<LatencyTablePointer> openRequest(const DatasetRequest& request,
                                        const std::vector<std::filesystem::path>& dataFolders)
{
    std::vector<LatencyTablePointer> tables;
    for (const DatasetSource& source : request.sources) {
        auto table = openDataset(source.reference, openOptions(source.reading, dataFolders));
        if (!table)
            return table.error();
        tables.push_back(std::move(*table));
    }
    if (tables.size() == 1)
        return tables.front();
    auto joined = joinTables(tables, request.rows);
    if (!joined)
        return joined.error();
    return LatencyTable::create(std::move(*joined));
}

SplitReference splitReference(const std::string& reference)
{
    const std::size_t hash = reference.rfind('#');
    std::error_code ignored;
    if (hash == std::string::npos ||
        (!isNamedDataset(reference) && std::filesystem::exists(reference, ignored)))
        return {reference, {}};
    return {reference.substr(0, hash), reference.substr(hash + 1)};
}

} // namespace latency
