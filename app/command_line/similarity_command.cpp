// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/dataset_argument.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/signal_stop.h"
#include "core/base/plain_text.h"
#include "core/encoding/encoding_readiness.h"
#include "core/similarity/column_correlation.h"
#include "core/similarity/device_similarity.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>

namespace latency
{
namespace
{

struct SimilarityArguments {
    DatasetArgument data;
    std::string method = "spearman";
    std::string format = "csv";
    std::string encoding; ///< its columns against the devices; empty for devices with each other
};

std::string number(double value)
{
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.6f", value);
    return std::isnan(value) ? "" : buffer;
}

nlohmann::json numbers(std::span<const double> values)
{
    nlohmann::json list = nlohmann::json::array();
    for (const double value : values)
        list.push_back(std::isnan(value) ? nlohmann::json(nullptr) : nlohmann::json(value));
    return list;
}

std::string csv(const LatencyTable& table, const DeviceSimilarity& similarity)
{
    std::string text = "device";
    for (const Device& device : table.devices())
        text += "," + device.name;
    text += '\n';
    for (std::size_t row = 0; row < similarity.values.rows(); ++row) {
        text += table.device(static_cast<int>(row)).name;
        for (const double value : similarity.values.row(row))
            text += "," + number(value);
        text += '\n';
    }
    return text;
}

nlohmann::json json(const LatencyTable& table, const DeviceSimilarity& similarity)
{
    nlohmann::json object{{"dataset", table.name()},
                          {"method", correlationName(similarity.correlation)},
                          {"simulated", table.isSimulated()}};
    for (std::size_t row = 0; row < similarity.values.rows(); ++row) {
        object["devices"].push_back(table.device(static_cast<int>(row)).name);
        object["matrix"].push_back(numbers(similarity.values.row(row)));
        const auto counts = similarity.counts.row(row);
        object["counts"].push_back(std::vector<int>(counts.begin(), counts.end()));
    }
    return object;
}

std::string csv(const LatencyTable& table, const std::vector<std::string>& columns,
                const ColumnCorrelation& correlation)
{
    std::string text = "column,architectures";
    for (const Device& device : table.devices())
        text += "," + device.name;
    text += '\n';
    for (std::size_t row = 0; row < columns.size(); ++row) {
        text += columns[row] + "," + std::to_string(std::ranges::max(correlation.counts.row(row)));
        for (const double value : correlation.values.row(row))
            text += "," + number(value);
        text += '\n';
    }
    return text;
}

nlohmann::json json(const LatencyTable& table, const std::string& encoding,
                    const std::vector<std::string>& columns, const ColumnCorrelation& correlation)
{
    nlohmann::json object{{"dataset", table.name()},
                          {"method", "spearman"},
                          {"encoding", encoding},
                          {"columns", columns},
                          {"simulated", table.isSimulated()}};
    for (const Device& device : table.devices())
        object["devices"].push_back(device.name);
    for (std::size_t row = 0; row < columns.size(); ++row) {
        const auto counts = correlation.counts.row(row);
        object["matrix"].push_back(numbers(correlation.values.row(row)));
        object["counts"].push_back(std::vector<int>(counts.begin(), counts.end()));
    }
    return object;
}

/// Rank correlation between columns of an encoding and devices.
int runColumns(const SimilarityArguments& arguments, const LatencyTable& table,
               const std::stop_token& stop)
{
    if (arguments.method != "spearman")
        return refuse({"--method: columns of an encoding are compared by spearman only, not " +
                       arguments.method + "."});
    const Encoding* encoding = findEncoding(arguments.encoding);
    if (!encoding)
        return refuse({"--encoding: there is no encoding \"" + arguments.encoding +
                       "\"; see: latency-studio list encodings."});
    const EncodingReadiness readiness = encodingReadiness(*encoding, table, stop);
    if (readiness.ready == 0 && !readiness.hindrance.empty())
        return refuse({"--encoding: " + readiness.hindrance});
    const auto rows = readiness.ready == 0 ? encoding->encode(table, {stop, {}})
                                           : rowsSoFar(*encoding, table, stop);
    if (const Error* error = std::get_if<Error>(&rows))
        return refuse(*error);
    if (stop.stop_requested())
        return InterruptedByUser;
    const ColumnCorrelation correlation =
        columnCorrelation(std::get<FloatMatrix>(rows), table, stop);
    if (stop.stop_requested())
        return InterruptedByUser;
    const std::vector<std::string> columns = encoding->columns(table.space());
    if (arguments.format == "json")
        std::cout << plainJson(json(table, arguments.encoding, columns, correlation).dump())
                  << '\n';
    else
        std::cout << csv(table, columns, correlation);
    return Done;
}

int run(const SimilarityArguments& arguments, SignalStop& stop)
{
    const auto table = arguments.data.open();
    if (!table)
        return refuse(table.error());
    if (!arguments.encoding.empty())
        return runColumns(arguments, **table, stop.token());
    const DeviceSimilarity similarity =
        deviceSimilarity(**table, *correlationFromName(arguments.method), stop.token());
    if (stop.token().stop_requested())
        return InterruptedByUser;
    if (arguments.format == "json")
        std::cout << plainJson(json(**table, similarity).dump()) << '\n';
    else
        std::cout << csv(**table, similarity);
    return Done;
}

} // namespace

Command addSimilarityCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand("similarity", "Print the similarity of the devices");
    auto arguments = std::make_shared<SimilarityArguments>();
    arguments->data.addTo(*verb);
    verb->add_option("--method", arguments->method, "rank or linear correlation")
        ->check(CLI::IsMember({"spearman", "kendall", "pearson"}))
        ->capture_default_str();
    verb->add_option("--encoding", arguments->encoding,
                     "print rank correlations of its columns with devices; see: list encodings");
    verb->add_option("--format", arguments->format, "what to print")
        ->check(CLI::IsMember({"csv", "json"}))
        ->capture_default_str();
    return {verb, [arguments](SignalStop& stop) { return run(*arguments, stop); }};
}

} // namespace latency
