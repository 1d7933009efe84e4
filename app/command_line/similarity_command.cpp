// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/dataset_argument.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/signal_stop.h"
#include "core/similarity/device_similarity.h"

#include <nlohmann/json.hpp>

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
};

std::string csv(const LatencyTable& table, const DeviceSimilarity& similarity)
{
    std::string text = "device";
    for (const Device& device : table.devices())
        text += "," + device.name;
    text += '\n';
    for (std::size_t row = 0; row < similarity.values.rows(); ++row) {
        text += table.device(static_cast<int>(row)).name;
        for (const double value : similarity.values.row(row)) {
            char buffer[32];
            std::snprintf(buffer, sizeof buffer, ",%.6f", value);
            text += std::isnan(value) ? "," : buffer;
        }
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
        nlohmann::json values = nlohmann::json::array();
        for (const double value : similarity.values.row(row))
            values.push_back(std::isnan(value) ? nlohmann::json(nullptr) : nlohmann::json(value));
        object["matrix"].push_back(std::move(values));
        const auto counts = similarity.counts.row(row);
        object["counts"].push_back(std::vector<int>(counts.begin(), counts.end()));
    }
    return object;
}

int run(const SimilarityArguments& arguments)
{
    const auto table = arguments.data.open();
    if (!table)
        return refuse(table.error());
    const SignalStop stop;
    const DeviceSimilarity similarity =
        deviceSimilarity(**table, *correlationFromName(arguments.method), stop.token());
    if (stop.token().stop_requested())
        return InterruptedByUser;
    if (arguments.format == "json")
        std::cout << json(**table, similarity).dump() << '\n';
    else
        std::cout << csv(**table, similarity);
    return Done;
}

} // namespace

Command addSimilarityCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand("similarity", "Print how alike the devices are");
    auto arguments = std::make_shared<SimilarityArguments>();
    arguments->data.addTo(*verb);
    verb->add_option("--method", arguments->method, "rank or linear correlation")
        ->check(CLI::IsMember({"spearman", "kendall", "pearson"}))
        ->capture_default_str();
    verb->add_option("--format", arguments->format, "what to print")
        ->check(CLI::IsMember({"csv", "json"}))
        ->capture_default_str();
    return {verb, [arguments] { return run(*arguments); }};
}

} // namespace latency
