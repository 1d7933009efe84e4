// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/dataset_argument.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/progress_line.h"
#include "app/command_line/signal_stop.h"
#include "core/dataset/dataset_reference.h"
#include "core/experiment/result_files.h"
#include "core/experiment/result_table.h"
#include "core/experiment/run_experiment.h"
#include "core/predictor/arithmetic/torch_runtime.h"

#include <iostream>
#include <optional>
#include <thread>

namespace latency
{
namespace
{

struct RunArguments {
    DatasetArgument data;
    std::string experiment;
    std::string out;
    int threads = 0;
    std::optional<std::uint64_t> seed;
    std::vector<std::string> predictors;
    bool isQuiet = false;
};

/// "-" reads the experiment from standard input.
Result<ExperimentSpec> readSpec(const RunArguments& arguments)
{
    if (arguments.experiment != "-")
        return readExperimentFile(arguments.experiment);
    const std::string text(std::istreambuf_iterator<char>(std::cin), {});
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded())
        return Error{"standard input is not valid JSON; expected an experiment."};
    return experimentSpecFromJson(json, "standard input");
}

/// A dataset path in an experiment file is meant relative to the file.
std::string datasetReference(const ExperimentSpec& spec, const RunArguments& arguments)
{
    if (isNamedDataset(spec.dataset) || arguments.experiment == "-")
        return spec.dataset;
    return (std::filesystem::path(arguments.experiment).parent_path() / spec.dataset).string();
}

int finish(const std::vector<ExperimentResult>& results)
{
    const bool isStopped = !results.empty() && !results.back().isComplete;
    if (results.size() > 1)
        std::cout << '\n' << comparisonTable(results);
    return isStopped ? InterruptedByUser : Done;
}

int run(const RunArguments& arguments)
{
    auto spec = readSpec(arguments);
    if (!spec)
        return refuse(spec.error());
    if (arguments.seed)
        spec->seed = *arguments.seed;
    const auto table = arguments.data.open(datasetReference(*spec, arguments));
    if (!table)
        return refuse(table.error());

    std::vector<ExperimentPlan> plans;
    std::vector<nlohmann::json> predictors{spec->predictor};
    if (!arguments.predictors.empty())
        predictors.assign(arguments.predictors.size(), {});
    for (std::size_t i = 0; i < predictors.size(); ++i) {
        ExperimentSpec one = *spec;
        if (!arguments.predictors.empty() && arguments.predictors[i] != spec->predictor["name"])
            one.predictor = {{"name", arguments.predictors[i]}};
        auto plan = planExperiment(one, *table);
        if (!plan)
            return refuse(plan.error());
        plans.push_back(std::move(*plan));
    }

    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const int threads = arguments.threads > 0 ? arguments.threads : cores;
    setTorchThreads(threads);
    const SignalStop stop;
    std::vector<ExperimentResult> results;
    for (const ExperimentPlan& plan : plans) {
        auto result = [&] {
            ProgressLine line(arguments.isQuiet);
            return runExperiment(plan, {.previewArchitectures = 0, .threads = threads},
                                 {stop.token(), [&](const ExperimentProgress& progress) {
                                      line.show(
                                          progressText(plan.predictor->info().name, progress));
                                  }});
        }();
        if (!result)
            return refuse(result.error());
        std::cout << (results.empty() ? "" : "\n") << resultTable(*result) << std::flush;
        if (!arguments.out.empty()) {
            std::filesystem::path folder = arguments.out;
            if (plans.size() > 1)
                folder /= plan.predictor->info().name;
            if (const auto written = writeResultFiles(*result, **table, folder); !written) {
                std::cerr << "latency-studio: " << written.error().message << '\n';
                return Failed;
            }
        }
        results.push_back(std::move(*result));
        if (!results.back().isComplete)
            break;
    }
    return finish(results);
}

} // namespace

Command addRunCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand("run", "Run an experiment and print its table");
    auto arguments = std::make_shared<RunArguments>();
    verb->add_option("experiment", arguments->experiment,
                     "experiment file, or - for standard input")
        ->required();
    arguments->data.addTo(*verb, false);
    verb->add_option("--out", arguments->out, "folder for result.json and predictions.csv");
    verb->add_option("--threads", arguments->threads,
                     "threads to compute with (default: all cores)")
        ->check(CLI::Range(1, 256));
    verb->add_option("--seed", arguments->seed, "seed instead of the experiment's");
    verb->add_option("--predictors", arguments->predictors,
                     "compare these predictors instead of the experiment's one")
        ->delimiter(',');
    verb->add_flag("--quiet", arguments->isQuiet, "no progress");
    return {verb, [arguments] { return run(*arguments); }};
}

} // namespace latency
