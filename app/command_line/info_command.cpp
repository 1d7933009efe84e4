// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/dataset_argument.h"
#include "app/command_line/exit_status.h"
#include "core/base/plain_text.h"
#include "core/dataset/options/dataset_reference.h"
#include "core/dataset/table/latency_summary.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
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

/// Noun for a row of the table.
struct DeviceFacts {
    LatencySummary summary;
    int failed = 0;
    int predicted = 0;
    int withSpread = 0;
};

DeviceFacts factsOf(const LatencyTable& table, const TableSummary& summary, int device)
{
    DeviceFacts facts{summary.devices[static_cast<std::size_t>(device)]};
    for (const CellMark& mark : table.marks())
        if (mark.device == device)
            ++(mark.kind == CellMark::Kind::Failed ? facts.failed : facts.predicted);
    facts.withSpread = static_cast<int>(std::ranges::count_if(
        table.spread(device), [](float value) { return !std::isnan(value); }));
    return facts;
}

nlohmann::json deviceJson(const Device& device, const DeviceFacts& facts, bool isLatency)
{
    const LatencySummary& summary = facts.summary;
    nlohmann::json json{{"name", device.name},
                        {"kind", deviceKindName(device.kind)},
                        {"batch_size", device.batchSize ? nlohmann::json(*device.batchSize)
                                                        : nlohmann::json(nullptr)},
                        {"precision", orNull(device.precision)},
                        {"framework", orNull(device.framework)},
                        {"measurement", orNull(device.measurement)},
                        {"source", orNull(device.source)},
                        {"licence", orNull(device.licence)},
                        {"simulated", device.isSimulated},
                        {"measured", summary.measured},
                        {"failed", facts.failed},
                        {"predicted", facts.predicted},
                        {"with_deviation", facts.withSpread},
                        {"distinct", summary.distinct},
                        {"tied_pair_share", summary.tiedPairShare}};
    const auto add = [&](const char* name, double value) {
        const nlohmann::json number =
            summary.measured > 0 ? nlohmann::json(value) : nlohmann::json(nullptr);
        json[name] = number;
        if (isLatency)
            json[std::string(name) + "_ms"] = number;
    };
    add("minimum", summary.minimum);
    add("median", summary.median);
    add("maximum", summary.maximum);
    return json;
}

nlohmann::json columnsJson(const TablePreview& preview)
{
    nlohmann::json columns = nlohmann::json::array();
    for (const ColumnMeaning& meaning : preview.columns)
        columns.push_back({{"name", meaning.column},
                           {"role", columnRoleName(meaning.role)},
                           {"device", orNull(meaning.device)},
                           {"quantity", orNull(meaning.quantity)},
                           {"unit", orNull(meaning.unit)},
                           {"reason", meaning.reason}});
    return columns;
}

void printJson(const LatencyTable& table, const TableSummary& summary, const TablePreview& preview)
{
    nlohmann::json object{{"name", table.name()},
                          {"title", table.title()},
                          {"space", table.space().name()},
                          {"quantity", table.quantity().name},
                          {"unit", table.quantity().unit},
                          {"other_quantities", table.otherQuantities()},
                          {"source", orNull(table.source())},
                          {"licence", orNull(table.licence())},
                          {"simulated", table.isSimulated()},
                          {"architectures", table.architectureCount()},
                          {"distinct_architectures", summary.distinctArchitectures},
                          {"distinct_networks", summary.distinctNetworks},
                          {"coverage", summary.coverage},
                          {"notes", table.notes()}};
    if (!preview.columns.empty())
        object["columns"] = columnsJson(preview);
    for (const ArchitectureColumn& column : table.columns())
        object["network_columns"].push_back(
            {{"name", column.name},
             {"unit", orNull(column.unit)},
             {"kind", column.kind == ArchitectureColumn::Kind::Accuracy ? "accuracy"
                      : column.kind == ArchitectureColumn::Kind::Cost   ? "cost"
                                                                        : "other"}});
    for (int i = 0; i < table.deviceCount(); ++i)
        object["devices"].push_back(
            deviceJson(table.device(i), factsOf(table, summary, i), table.quantity().isLatency()));
    std::cout << plainJson(object.dump(2, ' ', false, nlohmann::json::error_handler_t::replace))
              << '\n';
}

/// Three decimals, or three significant digits of values below 0.001.
std::string shortNumber(double number, int measured)
{
    if (measured == 0)
        return "-";
    std::array<char, 64> text{};
    const bool isTiny = number > 0.0 && number < 0.0095;
    std::snprintf(text.data(), text.size(), isTiny ? "%.3g" : "%.3f", number);
    return text.data();
}

std::string quantityText(const MeasuredQuantity& quantity)
{
    if (quantity.isLatency())
        return "milliseconds";
    return quantity == taskError() ? "errors in percent" : quantity.name + " in " + quantity.unit;
}

void printColumns(const TablePreview& preview)
{
    if (preview.columns.empty())
        return;
    std::cout << "\ncolumns\n";
    for (const ColumnMeaning& meaning : preview.columns) {
        const bool hasQuantity = meaning.role == ColumnRole::Quantity && !meaning.quantity.empty();
        std::string role(hasQuantity ? meaning.quantity : columnRoleName(meaning.role));
        role += meaning.unit.empty() ? "" : " [" + meaning.unit + "]";
        role += meaning.device.empty() ? "" : " of " + meaning.device;
        std::printf("  %-30s %-34s %s\n",
                    meaning.column.empty() ? "(without a name)" : meaning.column.c_str(),
                    role.c_str(), meaning.reason.c_str());
    }
}

/// "27 devices of HELP (MIT)", one line per source if there are several.
std::string provenance(const LatencyTable& table)
{
    std::vector<std::pair<std::string, int>> places;
    for (const Device& device : table.devices()) {
        const std::string place = (device.source.empty() ? "unknown source" : device.source) +
                                  (device.licence.empty() ? "" : " (" + device.licence + ")");
        const auto known = std::ranges::find(places, place, &std::pair<std::string, int>::first);
        if (known == places.end())
            places.emplace_back(place, 1);
        else
            ++known->second;
    }
    std::string lines;
    for (const auto& [place, count] : places)
        lines += std::to_string(count) + " " + table.quantity().subject + (count == 1 ? "" : "s") +
                 " of " + place + "\n";
    return places.size() > 1 ? lines + "\n" : "";
}

void printText(const LatencyTable& table, const TableSummary& summary, const TablePreview& preview)
{
    const MeasuredQuantity& quantity = table.quantity();
    const auto plural = [](int count) { return count == 1 ? "" : "s"; };
    std::cout << table.title() << '\n'
              << table.space().title() << ", " << table.deviceCount() << " " << quantity.subject
              << plural(table.deviceCount()) << ", " << table.architectureCount() << " architecture"
              << plural(table.architectureCount()) << " (" << summary.distinctNetworks
              << " distinct network" << plural(summary.distinctNetworks) << "), "
              << quantityText(quantity) << (table.isSimulated() ? ", SIMULATED" : "") << '\n';
    for (const std::string& other : table.otherQuantities())
        std::cout << "also     " << other << ", as " << table.name() << "#" << other << '\n';
    std::cout << "source   " << (table.source().empty() ? "unknown" : table.source()) << '\n'
              << "licence  " << (table.licence().empty() ? "unknown" : table.licence()) << "\n\n"
              << provenance(table);
    std::cout.flush();
    std::printf("%-44s%-12s%7s%10s%10s%10s%10s%10s%8s\n", quantity.subject.c_str(), "kind", "batch",
                "measured", ("min " + quantity.unit).c_str(), "median", "max", "distinct", "ties");
    std::string more;
    for (int i = 0; i < table.deviceCount(); ++i) {
        const Device& device = table.device(i);
        const DeviceFacts facts = factsOf(table, summary, i);
        const LatencySummary& one = facts.summary;
        const std::string batch = device.batchSize ? std::to_string(*device.batchSize) : "?";
        std::printf("%-44s%-12s%7s%10d %9s %9s %9s%10d%7.1f%%\n", device.name.c_str(),
                    std::string(deviceKindTitle(device.kind)).c_str(), batch.c_str(), one.measured,
                    shortNumber(one.minimum, one.measured).c_str(),
                    shortNumber(one.median, one.measured).c_str(),
                    shortNumber(one.maximum, one.measured).c_str(), one.distinct,
                    100.0 * one.tiedPairShare);
        if (facts.failed > 0)
            more += "\n" + device.name + ": " + std::to_string(facts.failed) + " failed";
        if (facts.predicted > 0)
            more += "\n" + device.name + ": " + std::to_string(facts.predicted) + " predicted";
        if (facts.withSpread > 0)
            more +=
                "\n" + device.name + ": " + std::to_string(facts.withSpread) + " with a deviation";
    }
    for (const ArchitectureColumn& column : table.columns())
        more +=
            "\n" +
            std::string(column.kind == ArchitectureColumn::Kind::Accuracy ? "accuracy" : "cost") +
            " of every network: " + column.name +
            (column.unit.empty() ? "" : " [" + column.unit + "]");
    std::cout << more << (more.empty() ? "" : "\n");
    std::fflush(stdout);
    printColumns(preview);
    std::fflush(stdout);
    for (const std::string& note : table.notes())
        std::cout << "\nnote: " << note;
    std::cout << (table.notes().empty() ? "" : "\n");
}

/// Roles of the columns of a text table; nothing for other datasets.
TablePreview columnsOf(const DatasetArgument& data)
{
    const auto options = data.openOptions();
    if (!options || isNamedDataset(data.reference))
        return {};
    const auto preview = previewTable(data.reference, *options);
    return preview ? *preview : TablePreview{};
}

int run(const InfoArguments& arguments)
{
    const auto table = arguments.data.open();
    if (!table)
        return refuse(table.error());
    const TableSummary summary = summarizeTable(**table);
    const TablePreview preview = columnsOf(arguments.data);
    arguments.asJson ? printJson(**table, summary, preview) : printText(**table, summary, preview);
    std::fflush(stdout);
    return Done;
}

} // namespace

Command addInfoCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand("info", "Describe a dataset");
    auto arguments = std::make_shared<InfoArguments>();
    arguments->data.addTo(*verb);
    verb->add_flag("--json", arguments->asJson, "as JSON");
    return {verb, [arguments](SignalStop&) { return run(*arguments); }};
}

} // namespace latency
