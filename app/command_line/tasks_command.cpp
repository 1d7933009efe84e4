// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/dataset_argument.h"
#include "app/command_line/exit_status.h"
#include "core/similarity/published_tasks.h"

#include <algorithm>
#include <cstdio>

namespace latency
{
namespace
{

std::string listed(const std::vector<std::string>& texts, const char* between)
{
    std::string list;
    for (const std::string& text : texts)
        list += (list.empty() ? "" : between) + text;
    return list;
}

/// "help:nasbench201 and eagle:nasbench201 (not in the data folders)".
std::string suppliers(const PublishedTask& task, const std::vector<std::string>& devices,
                      const std::vector<DatasetChoice>& available)
{
    std::vector<std::string> datasets = publishedDatasets(task, devices);
    for (std::string& dataset : datasets)
        if (std::ranges::find(available, dataset, &DatasetChoice::reference) == available.end())
            dataset += " (not in the data folders)";
    return listed(datasets, " and ");
}

std::string availability(const PublishedTask& task, const LatencyTable* table,
                         const std::vector<DatasetChoice>& available)
{
    std::vector<std::string> missing = task.trainDevices;
    missing.insert(missing.end(), task.testDevices.begin(), task.testDevices.end());
    if (table == nullptr)
        return "runs with " + suppliers(task, missing, available);
    if (task.space != table->space().name())
        return "other search space; runs with " + suppliers(task, missing, available);
    missing = missingDevices(task, *table);
    if (missing.empty())
        return "can run";
    const std::string needs = "needs " + suppliers(task, missing, available) + ": lacks ";
    const std::size_t count = missing.size();
    if (count > 3)
        missing.resize(2);
    return needs + listed(missing, ", ") +
           (missing.size() < count ? " and " + std::to_string(count - 2) + " more devices" : "");
}

int run(const DatasetArgument& data)
{
    LatencyTablePointer table;
    if (!data.reference.empty()) {
        auto opened = data.open();
        if (!opened)
            return refuse(opened.error());
        table = std::move(*opened);
    }
    const auto options = data.openOptions();
    if (!options)
        return refuse(options.error());
    const std::vector<DatasetChoice> available = availableDatasets(options->dataFolders);
    std::printf("%-5s%-13s%6s%6s  %s\n", "task", "space", "train", "test",
                table ? table->name().c_str() : "");
    for (const PublishedTask& task : publishedTasks())
        std::printf("%-5s%-13s%6zu%6zu  %s\n", task.name.c_str(), task.space.c_str(),
                    task.trainDevices.size(), task.testDevices.size(),
                    availability(task, table.get(), available).c_str());
    return Done;
}

} // namespace

Command addTasksCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand("tasks", "List the published device splits");
    auto data = std::make_shared<DatasetArgument>();
    data->addTo(*verb, false);
    verb->add_option("dataset", data->reference, "show which of them this dataset can run");
    return {verb, [data](SignalStop&) { return run(*data); }};
}

} // namespace latency
