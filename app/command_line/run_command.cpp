// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/dataset_argument.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/progress_line.h"
#include "app/command_line/signal_stop.h"
#include "core/base/json_text.h"
#include "core/dataset/options/dataset_reference.h"
#include "core/experiment/result_files.h"
#include "core/experiment/result_table.h"
#include "core/experiment/run_experiment.h"
#include "core/learning/torch_runtime.h"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <memory>
#include <mutex>
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
    bool isWithoutPredictions = false;
};

/// "-" reads the experiment from standard input.
Result<ExperimentSpec> readSpec(const RunArguments& arguments)
{
    if (arguments.experiment != "-")
        return readExperimentFile(arguments.experiment);
    std::string text(kLargestExperiment + 1, '\0');
    std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::cin.gcount()));
    if (text.size() > kLargestExperiment)
        return Error{"standard input has more than " + std::to_string(kLargestExperiment) +
                     " bytes; expected an experiment."};
    const auto json = parseJson(text, "standard input");
    return json ? experimentSpecFromJson(*json, "standard input") : json.error();
}

/// The datasets of an experiment; paths in its file are meant relative to the file.
std::vector<std::string> datasetReferences(const ExperimentSpec& spec,
                                           const RunArguments& arguments)
{
    std::vector<std::string> references{spec.dataset};
    references.insert(references.end(), spec.withDatasets.begin(), spec.withDatasets.end());
    if (arguments.experiment != "-")
        for (std::string& reference : references)
            if (!isNamedDataset(reference))
                reference = (std::filesystem::path(arguments.experiment).parent_path() / reference)
                                .string();
    return references;
}

/// The experiment with the options of the command line, as recorded in the result.
ExperimentSpec completeSpec(ExperimentSpec spec, const RunArguments& arguments)
{
    if (arguments.seed)
        spec.seed = *arguments.seed;
    for (const std::string& with : arguments.data.with)
        spec.withDatasets.push_back(
            isNamedDataset(with) ? with : std::filesystem::absolute(with).string());
    return spec;
}

/// The experiment once for every requested predictor, without repetitions.
std::vector<ExperimentSpec> specsOf(const ExperimentSpec& spec, const RunArguments& arguments)
{
    std::vector<ExperimentSpec> specs;
    std::vector<std::string> names;
    for (const std::string& name : arguments.predictors) {
        if (name.empty() || std::ranges::find(names, name) != names.end())
            continue;
        names.push_back(name);
        specs.push_back(spec);
        if (name != spec.predictor["name"])
            specs.back().predictor = {{"name", name}};
    }
    return specs.empty() ? std::vector{spec} : specs;
}

/// The partial result of a run, in case its end cannot be awaited.
class UnfinishedRun
{
public:
    void take(const ExperimentProgress& progress)
    {
        if (!progress.begun && !progress.finished)
            return;
        const std::lock_guard lock(mutex_);
        if (progress.begun)
            begun_ = progress.begun;
        if (progress.finished)
            finished_.push_back(progress.finished);
    }

    /// Nothing when the run had not begun.
    std::optional<ExperimentResult> result()
    {
        const std::lock_guard lock(mutex_);
        if (!begun_)
            return std::nullopt;
        ExperimentResult result = *begun_;
        for (const auto& trial : finished_)
            result.trials.push_back(*trial);
        result.isComplete = false;
        result.totalSeconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
        return result;
    }

private:
    std::mutex mutex_;
    std::shared_ptr<const ExperimentResult> begun_;
    std::vector<std::shared_ptr<const DeviceTrial>> finished_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// Runs an experiment with several predictors, one after the other.
class PredictorRuns
{
public:
    explicit PredictorRuns(const RunArguments& arguments) : arguments_(arguments) {}

    /// returns  the exit status: done when at least one predictor ran
    int run(const std::vector<ExperimentSpec>& specs, const LatencyTablePointer& table,
            SignalStop& stop)
    {
        isComparison_ = specs.size() > 1;
        std::vector<ExperimentPlan> plans;
        for (const ExperimentSpec& spec : specs) {
            auto plan = planExperiment(spec, table);
            if (plan)
                plans.push_back(std::move(*plan));
            else
                refused_.push_back({spec.predictor["name"], plan.error().message});
        }
        for (const ExperimentPlan& plan : plans)
            if (!isStopped_)
                runOne(plan, stop);
            else
                refused_.push_back({plan.predictor->info().name, "stopped before its turn."});
        return finish();
    }

private:
    [[nodiscard]] int threads() const
    {
        return arguments_.threads > 0
                   ? arguments_.threads
                   : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    }

    void runOne(const ExperimentPlan& plan, SignalStop& stop)
    {
        setTorchThreads(threads());
        const std::string& name = plan.predictor->info().name;
        UnfinishedRun unfinished;
        stop.keepWhenLeftBehind([&] {
            if (const auto result = unfinished.result()) {
                write(*result, *plan.table, name);
                print(*result);
            }
        });
        auto result = [&] {
            ProgressLine line(arguments_.isQuiet);
            return runExperiment(plan, {.previewArchitectures = 0, .threads = threads()},
                                 {stop.token(), [&](const ExperimentProgress& progress) {
                                      unfinished.take(progress);
                                      line.show(progressText(name, progress));
                                  }});
        }();
        auto writing = stop.beginWriting();
        if (!result) {
            refused_.push_back({name, result.error().message});
            return;
        }
        write(*result, *plan.table, name); // first: whoever reads the table may have gone
        writing.unlock();
        print(*result);
        isStopped_ = !result->isComplete;
        results_.push_back(std::move(*result));
    }

    void print(const ExperimentResult& result) const
    {
        std::cout << (results_.empty() ? "" : "\n") << resultTable(result) << std::flush;
    }

    /// Nothing without a folder to write to.
    void write(const ExperimentResult& result, const LatencyTable& table, const std::string& name)
    {
        if (arguments_.out.empty())
            return;
        std::filesystem::path folder = arguments_.out;
        if (isComparison_)
            folder /= name;
        const auto written = arguments_.isWithoutPredictions
                                 ? writeResultWithoutPredictions(result, table, folder)
                                 : writeResultFiles(result, table, folder);
        hasFailedToWrite_ = hasFailedToWrite_ || !written;
        const std::string said = written ? written->remark : written.error().message;
        if (!said.empty())
            std::cerr << "latency-studio: " << said << '\n';
    }

    int finish()
    {
        if (results_.empty())
            return refuseAll();
        if (isComparison_)
            std::cout << '\n' << comparisonTable(results_, refused_);
        if (hasFailedToWrite_)
            return Failed;
        return isStopped_ ? InterruptedByUser : Done;
    }

    /// One sentence if all failed for the same reason.
    int refuseAll() const
    {
        const bool isOneReason = std::ranges::all_of(refused_, [this](const RefusedRun& one) {
            return one.reason == refused_.front().reason;
        });
        if (isOneReason)
            return refuse({refused_.front().reason});
        std::string reasons;
        for (const RefusedRun& one : refused_)
            reasons += (reasons.empty() ? "" : " ") + one.predictor + " did not run: " + one.reason;
        return refuse({reasons});
    }

    const RunArguments& arguments_;
    bool isComparison_ = false;
    bool isStopped_ = false;
    bool hasFailedToWrite_ = false;
    std::vector<ExperimentResult> results_;
    std::vector<RefusedRun> refused_;
};

int run(const RunArguments& arguments, SignalStop& stop)
{
    const auto spec = readSpec(arguments);
    if (!spec)
        return refuse(spec.error());
    const auto table = arguments.data.open(datasetReferences(*spec, arguments));
    if (!table)
        return refuse(table.error());
    return PredictorRuns(arguments).run(specsOf(completeSpec(*spec, arguments), arguments), *table,
                                        stop);
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
    verb->add_flag("--no-predictions", arguments->isWithoutPredictions,
                   "with --out: result.json alone, without predictions.csv");
    verb->add_option("--threads", arguments->threads,
                     "threads to compute with (default: all cores)")
        ->check(CLI::Range(1, 256));
    verb->add_option("--seed", arguments->seed, "seed instead of the experiment's");
    verb->add_option(
            "--predictors", arguments->predictors,
            "compare all of these predictors that can run, with the reason for each of the others")
        ->delimiter(',');
    verb->add_flag("--quiet", arguments->isQuiet, "no progress");
    return {verb, [arguments](SignalStop& stop) { return run(*arguments, stop); }};
}

} // namespace latency
