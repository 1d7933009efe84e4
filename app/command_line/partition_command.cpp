// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/dataset_argument.h"
#include "app/command_line/exit_status.h"
#include "core/base/plain_text.h"
#include "core/similarity/device_partition.h"
#include "core/similarity/device_similarity.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace latency
{
namespace
{

struct PartitionArguments {
    DatasetArgument data;
    int train = 0;
    int test = 0;
    std::uint64_t seed = 1;
    std::string objective = "low";
};

std::vector<std::string> names(const LatencyTable& table, const std::vector<int>& devices)
{
    std::vector<std::string> result;
    for (const int device : devices)
        result.push_back(table.device(device).name);
    return result;
}

int run(const PartitionArguments& arguments)
{
    const auto table = arguments.data.open();
    if (!table)
        return refuse(table.error());
    const DeviceSimilarity similarity = deviceSimilarity(**table, Correlation::Spearman);
    const auto partition =
        partitionDevices(similarity.values, arguments.train, arguments.test,
                         *partitionObjectiveFromName(arguments.objective), Seed{arguments.seed});
    if (!partition)
        return refuse(partition.error());
    const nlohmann::json object{{"dataset", (*table)->name()},
                                {"simulated", (*table)->isSimulated()},
                                {"objective", arguments.objective},
                                {"seed", arguments.seed},
                                {"train_devices", names(**table, partition->train)},
                                {"test_devices", names(**table, partition->test)},
                                {"mean_cross_spearman", partition->meanCrossCorrelation},
                                {"architectures", (*table)->architectureCount()}};
    std::cout << plainJson(object.dump(2)) << '\n';
    return Done;
}

} // namespace

Command addPartitionCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand("partition", "Split the devices into train and test");
    auto arguments = std::make_shared<PartitionArguments>();
    arguments->data.addTo(*verb);
    verb->add_option("--train", arguments->train, "number of train devices")->required();
    verb->add_option("--test", arguments->test, "number of test devices")->required();
    verb->add_option("--seed", arguments->seed, "seed of the search")->capture_default_str();
    verb->add_option("--objective", arguments->objective, "correlation between the two sets")
        ->check(CLI::IsMember({"low", "high"}))
        ->capture_default_str();
    return {verb, [arguments](SignalStop&) { return run(*arguments); }};
}

} // namespace latency
