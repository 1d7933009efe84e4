// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/dataset_argument.h"
#include "app/command_line/exit_status.h"
#include "core/dataset/latency_summary.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <iostream>

namespace latency
{
namespace
{

struct InfoArguments {
    DatasetArgument data;
    bool asJson = false;
};

nlohmann::json orNull(const std::string& text)
{
    return text.empty() ? nlohmann::json(nullptr) : nlohmann::json(text);
}

nlohmann::json deviceJson(const Device& device, const LatencySummary& summary)
{
    return {{"name", device.name},
            {"kind", deviceKindName(device.kind)},
            {"batch_size",
             device.batchSize ? nlohmann::json(*device.batchSize) : nlohmann::json(nullptr)},
            {"precision", orNull(device.precision)},
            {"framework", orNull(device.framework)},
            {"measurement", orNull(device.measurement)},
            {"simulated", device.isSimulated},
            {"measured", summary.measured},
            {"distinct", summary.distinct},
            {"minimum_ms", summary.minimum},
            {"median_ms", summary.median},
            {"maximum_ms", summary.maximum},
            {"tied_pair_share", summary.tiedPairShare}};
}

void printJson(const LatencyTable& table, const TableSummary& summary)
{
    nlohmann::json object{{"name", table.name()},
                          {"title", table.title()},
                          {"space", table.space().name()},
                          {"quantity", table.quantity().name},
                          {"unit", table.quantity().unit},
                          {"source", orNull(table.source())},
                          {"licence", orNull(table.licence())},
                          {"simulated", table.isSimulated()},
                          {"architectures", table.architectureCount()},
                          {"distinct_architectures", summary.distinctArchitectures},
                          {"distinct_networks", summary.distinctNetworks},
                          {"coverage", summary.coverage},
                          {"notes", table.notes()}};
    for (int i = 0; i < table.deviceCount(); ++i)
        object["devices"].push_back(
            deviceJson(table.device(i), summary.devices[static_cast<std::size_t>(i)]));
    std::cout << object.dump(2) << '\n';
}

void printText(const LatencyTable& table, const TableSummary& summary)
{
    std::cout << table.title() << '\n'
              << table.space().title() << ", " << table.deviceCount() << " "
              << table.quantity().subject << "s, " << table.architectureCount()
              << " architectures (" << summary.distinctNetworks << " distinct networks), "
              << (table.quantity().isLatency() ? "milliseconds" : "errors in percent")
              << (table.isSimulated() ? ", SIMULATED" : "") << '\n'
              << "source   " << (table.source().empty() ? "unknown" : table.source()) << '\n'
              << "licence  " << (table.licence().empty() ? "unknown" : table.licence()) << "\n\n";
    std::printf("%-44s%-12s%7s%10s%10s%10s%10s%10s%8s\n", table.quantity().subject.c_str(), "kind",
                "batch", "measured", ("min " + table.quantity().unit).c_str(), "median", "max",
                "distinct", "ties");
    for (int i = 0; i < table.deviceCount(); ++i) {
        const Device& device = table.device(i);
        const LatencySummary& one = summary.devices[static_cast<std::size_t>(i)];
        const std::string batch = device.batchSize ? std::to_string(*device.batchSize) : "?";
        std::printf("%-44s%-12s%7s%10d%10.3f%10.3f%10.3f%10d%7.1f%%\n", device.name.c_str(),
                    std::string(deviceKindTitle(device.kind)).c_str(), batch.c_str(), one.measured,
                    one.minimum, one.median, one.maximum, one.distinct, 100.0 * one.tiedPairShare);
    }
    for (const std::string& note : table.notes())
        std::cout << "\nnote: " << note;
    std::cout << (table.notes().empty() ? "" : "\n");
}

int run(const InfoArguments& arguments)
{
    const auto table = arguments.data.open();
    if (!table)
        return refuse(table.error());
    const TableSummary summary = summarizeTable(**table);
    arguments.asJson ? printJson(**table, summary) : printText(**table, summary);
    std::fflush(stdout);
    return Done;
}

} // namespace

Command addInfoCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand("info", "Say what a dataset holds");
    auto arguments = std::make_shared<InfoArguments>();
    arguments->data.addTo(*verb);
    verb->add_flag("--json", arguments->asJson, "as JSON");
    return {verb, [arguments] { return run(*arguments); }};
}

} // namespace latency
