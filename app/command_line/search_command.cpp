// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/dataset_argument.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/signal_stop.h"
#include "core/predictor/arithmetic/torch_runtime.h"
#include "core/search/latency_constrained_search.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>
#include <iostream>
#include <thread>

namespace latency
{
namespace
{

struct SearchArguments {
    DatasetArgument data;
    std::string device;
    double limit = 0.0;
    int measurements = 20;
    std::string predictor = "kernel";
    double confidence = 0.5;
    std::uint64_t seed = 1;
    std::vector<std::string> trainDevices;
    std::string accuracy;
    std::string column = "cifar100_top1_percent";
    bool asJson = false;
};

/// The file named, or nb201_accuracy.csv in a data folder, or multiply-adds where there is none.
Result<Objective> objective(const SearchArguments& arguments, const LatencyTable& table)
{
    if (!arguments.accuracy.empty())
        return readAccuracyCsv(arguments.accuracy, arguments.column, table);
    const auto options = arguments.data.openOptions();
    // The published accuracies count in the official order of cells, which the simulated set lacks.
    if (options && table.space().name() == "nasbench201" && !table.isSimulated())
        for (const auto& folder : options->dataFolders)
            if (std::filesystem::exists(folder / "nb201_accuracy.csv"))
                return readAccuracyCsv(folder / "nb201_accuracy.csv", arguments.column, table);
    return multiplyAddsObjective(table);
}

Result<std::vector<int>> trainDevices(const SearchArguments& arguments, const LatencyTable& table,
                                      int target)
{
    std::vector<int> devices;
    for (const std::string& name : arguments.trainDevices) {
        const int device = table.findDevice(name);
        if (device < 0 || device == target)
            return Error{"--train: \"" + name + "\" is not another device of " + table.name() +
                         "."};
        devices.push_back(device);
    }
    if (arguments.trainDevices.empty())
        for (int device = 0; device < table.deviceCount(); ++device)
            if (device != target)
                devices.push_back(device);
    return devices;
}

Result<SearchRequest> makeRequest(const SearchArguments& arguments)
{
    auto table = arguments.data.open();
    if (!table)
        return table.error();
    SearchRequest request;
    request.table = *table;
    request.device = request.table->findDevice(arguments.device);
    if (request.device < 0)
        return Error{"--device: " + request.table->name() + " has no device \"" + arguments.device +
                     "\"."};
    request.predictor = findPredictor(arguments.predictor);
    if (!request.predictor ||
        !request.predictor->info().supportsSpace(request.table->space().name()))
        return Error{"--predictor: there is no predictor \"" + arguments.predictor + "\" for " +
                     request.table->space().title() + "."};
    auto devices = trainDevices(arguments, *request.table, request.device);
    if (!devices)
        return devices.error();
    request.trainDevices = std::move(*devices);
    auto goal = objective(arguments, *request.table);
    if (!goal)
        return goal.error();
    request.objective = std::move(*goal);
    request.limit = arguments.limit;
    request.measurements = arguments.measurements;
    request.confidence = arguments.confidence;
    request.seed = Seed{arguments.seed};
    return request;
}

nlohmann::json answerJson(const SearchRequest& request, const SearchAnswer& answer)
{
    const LatencyTable& table = *request.table;
    nlohmann::json object{{"dataset", table.name()},
                          {"simulated", table.isSimulated()},
                          {"device", table.device(request.device).name},
                          {"train_devices", request.trainDevices.size()},
                          {"limit_ms", request.limit},
                          {"predictor", request.predictor->info().name},
                          {"confidence", request.confidence},
                          {"seed", request.seed.value},
                          {"objective", request.objective.title},
                          {"measurements", answer.steps.size()},
                          {"seconds", answer.seconds},
                          {"complete", answer.isComplete},
                          {"found", nullptr}};
    for (const SearchStep& step : answer.steps)
        object["measured"].push_back(
            {{"architecture", step.architecture},
             {"ms", step.measured},
             {"predicted_ms", std::isnan(step.predicted) ? nlohmann::json(nullptr)
                                                         : nlohmann::json(step.predicted)}});
    if (answer.architecture >= 0) {
        const double truth =
            table.milliseconds(request.device)[static_cast<std::size_t>(answer.architecture)];
        object["found"] = {
            {"architecture", answer.architecture},
            {"network", table.space().toText(table.architecture(answer.architecture))},
            {"objective", answer.objective},
            {"was_measured", answer.isMeasured},
            {"predicted_ms", answer.predicted},
            {"probability_of_meeting_limit", answer.probability},
            {"table_ms", truth}};
    }
    if (const int optimum = trueOptimum(request); optimum >= 0)
        object["true_optimum"] = {
            {"architecture", optimum},
            {"objective", request.objective.values[static_cast<std::size_t>(optimum)]}};
    return object;
}

void printText(const nlohmann::json& answer)
{
    std::printf("%s on %s%s: limit %.3g ms, %zu measurements, %s, %.2f s\n",
                answer["predictor"].get<std::string>().c_str(),
                answer["device"].get<std::string>().c_str(),
                answer["simulated"].get<bool>() ? " (SIMULATED)" : "",
                answer["limit_ms"].get<double>(), answer["measurements"].get<std::size_t>(),
                answer["objective"].get<std::string>().c_str(), answer["seconds"].get<double>());
    const nlohmann::json& found = answer["found"];
    if (found.is_null()) {
        std::printf("no network is known to meet the limit\n");
        return;
    }
    std::printf("found         %d  %s\n", found["architecture"].get<int>(),
                found["network"].get<std::string>().c_str());
    std::printf("objective     %.4g (true optimum %.4g)\n", found["objective"].get<double>(),
                answer["true_optimum"]["objective"].get<double>());
    std::printf("latency       %.4g ms %s, %.4g ms in the table, meets the limit with %.0f %%\n",
                found["predicted_ms"].get<double>(),
                found["was_measured"].get<bool>() ? "measured" : "predicted",
                found["table_ms"].get<double>(),
                100.0 * found["probability_of_meeting_limit"].get<double>());
}

int run(const SearchArguments& arguments)
{
    const auto request = makeRequest(arguments);
    if (!request)
        return refuse(request.error());
    setTorchThreads(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
    const SignalStop stop;
    const auto answer = searchUnderLimit(*request, stop.token());
    if (!answer)
        return refuse(answer.error());
    const nlohmann::json object = answerJson(*request, *answer);
    if (arguments.asJson)
        std::cout << object.dump(2) << '\n';
    else
        printText(object);
    return answer->isComplete ? Done : InterruptedByUser;
}

} // namespace

Command addSearchCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand("search", "Find the best network under a latency limit");
    auto arguments = std::make_shared<SearchArguments>();
    arguments->data.addTo(*verb);
    verb->add_option("--device", arguments->device, "device the limit is for")->required();
    verb->add_option("--limit", arguments->limit, "latency limit in ms")->required();
    verb->add_option("--measurements", arguments->measurements, "measurements in all")
        ->capture_default_str();
    verb->add_option("--predictor", arguments->predictor, "see: list predictors")
        ->capture_default_str();
    verb->add_option("--confidence", arguments->confidence,
                     "wanted probability of meeting the limit, 0.5 to 0.99")
        ->capture_default_str();
    verb->add_option("--seed", arguments->seed, "seed of the first picks")->capture_default_str();
    verb->add_option("--train", arguments->trainDevices, "train devices (default: all others)")
        ->delimiter(',');
    verb->add_option("--accuracy", arguments->accuracy, "CSV of accuracies: arch_idx,…");
    verb->add_option("--column", arguments->column, "its column")->capture_default_str();
    verb->add_flag("--json", arguments->asJson, "as JSON");
    return {verb, [arguments] { return run(*arguments); }};
}

} // namespace latency
