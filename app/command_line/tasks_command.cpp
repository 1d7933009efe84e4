// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/dataset_argument.h"
#include "app/command_line/exit_status.h"
#include "core/similarity/published_tasks.h"

#include <cstdio>
#include <iostream>

namespace latency
{
namespace
{

std::string availability(const PublishedTask& task, const LatencyTable* table)
{
    if (!table)
        return "";
    if (task.space != table->space().name())
        return "other search space";
    const std::vector<std::string> missing = missingDevices(task, *table);
    return missing.empty()
               ? "can run"
               : "lacks " + std::to_string(missing.size()) + " devices, such as " + missing.front();
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
    std::printf("%-5s%-13s%6s%6s  %s\n", "task", "space", "train", "test",
                table ? table->name().c_str() : "");
    for (const PublishedTask& task : publishedTasks())
        std::printf("%-5s%-13s%6zu%6zu  %s\n", task.name.c_str(), task.space.c_str(),
                    task.trainDevices.size(), task.testDevices.size(),
                    availability(task, table.get()).c_str());
    return Done;
}

} // namespace

Command addTasksCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand("tasks", "List the published device splits");
    auto data = std::make_shared<DatasetArgument>();
    data->addTo(*verb, false);
    verb->add_option("dataset", data->reference, "say which of them this dataset can run");
    return {verb, [data] { return run(*data); }};
}

} // namespace latency
