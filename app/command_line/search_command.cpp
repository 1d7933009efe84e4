// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/dataset_argument.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/progress_line.h"
#include "app/command_line/search_report.h"
#include "app/command_line/signal_stop.h"
#include "core/base/atomic_file.h"
#include "core/predictor/arithmetic/torch_runtime.h"
#include "core/search/worksheet.h"
#include "core/search/worksheet_reader.h"

#include <algorithm>
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
    bool wantsFront = false;
    int measurements = 20;
    std::string predictor = "kernel";
    double confidence = 0.95;
    std::uint64_t seed = 1;
    std::vector<std::string> trainDevices;
    std::string accuracy;
    std::string column;
    std::string worksheet;
    std::vector<std::string> measured;
    int repeats = 3;
    int batch = 4;
    int evolve = 0;
    bool asJson = false;

    [[nodiscard]] bool usesFiles() const { return !worksheet.empty() || !measured.empty(); }
};

Result<Objective> objective(const SearchArguments& arguments, const LatencyTable& table)
{
    const auto options = arguments.data.openOptions();
    return chooseObjective(table,
                           {arguments.accuracy, arguments.column,
                            options ? options->dataFolders : std::vector<std::filesystem::path>{}});
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

std::string deviceNames(const LatencyTable& table)
{
    std::string names;
    for (int device = 0; device < table.deviceCount(); ++device)
        names += (device == 0 ? "" : ", ") + table.device(device).name;
    return names;
}

Result<SearchProblem> makeProblem(const SearchArguments& arguments)
{
    auto table = arguments.data.open();
    if (!table)
        return table.error();
    SearchProblem problem;
    problem.table = *table;
    problem.device = problem.table->findDevice(arguments.device);
    if (problem.device < 0 && !arguments.usesFiles())
        return Error{"--device: " + problem.table->name() + " has no device \"" + arguments.device +
                     "\"; expected one of " + deviceNames(*problem.table) +
                     ", or --worksheet for a new one."};
    problem.predictor = findPredictor(arguments.predictor);
    if (!problem.predictor ||
        !problem.predictor->info().supportsSpace(problem.table->space().name()))
        return Error{"--predictor: there is no predictor \"" + arguments.predictor + "\" for " +
                     problem.table->space().title() + "."};
    auto devices = trainDevices(arguments, *problem.table, problem.device);
    if (!devices)
        return devices.error();
    problem.trainDevices = std::move(*devices);
    auto goal = objective(arguments, *problem.table);
    if (!goal)
        return goal.error();
    problem.objective = std::move(*goal);
    if (!arguments.usesFiles())
        problem.candidates = measuredArchitectures(*problem.table, problem.device);
    else
        problem.device = -1; // what the table may know of the device stays unread
    if (!arguments.wantsFront)
        problem.limit = arguments.limit;
    problem.measurements = arguments.measurements;
    problem.confidence = arguments.confidence;
    problem.seed = Seed{arguments.seed};
    problem.learning = [line = std::make_shared<ProgressLine>(false),
                        title = problem.predictor->info().title](const TrainingProgress& progress) {
        line->show(title + " learns from the train devices · " + std::to_string(progress.epoch) +
                   " of " + std::to_string(progress.epochs));
    };
    return problem;
}

/// Everything measured so far, file by file; nothing is told before all of a file is good.
Result<void> tellMeasured(const SearchArguments& arguments, LatencySearch& search,
                          std::vector<std::string>& remarks)
{
    for (const std::string& file : arguments.measured) {
        const auto filled = readWorksheet(file, *search.problem().table);
        if (!filled)
            return filled.error();
        if (!filled->device.empty() && filled->device != plainName(arguments.device))
            return Error{file + ", head, column \"device\": it was measured on \"" +
                         filled->device + "\"; expected \"" + arguments.device + "\"."};
        remarks.insert(remarks.end(), filled->remarks.begin(), filled->remarks.end());
        for (const WorksheetMeasurement& one : filled->measurements)
            if (auto told = search.tell(one.architecture, one.milliseconds); !told)
                return Error{file + ": " + told.error().message};
    }
    return {};
}

/// True when it ended by itself.
Result<bool> proposeWorksheet(const SearchArguments& arguments, LatencySearch& search,
                              std::stop_token stop, std::vector<int>& next)
{
    // The first worksheet holds all spread picks: no measurement could change them.
    const int count = search.steps().empty() ? search.firstPickCount() : arguments.batch;
    const auto outcome = search.next(count, stop);
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    const auto* proposals = std::get_if<std::vector<int>>(&outcome);
    if (!proposals)
        return false;
    next = *proposals;
    if (next.empty() || arguments.worksheet.empty())
        return true;
    if (std::filesystem::exists(arguments.worksheet))
        return Error{arguments.worksheet +
                     ": the file is there already and may hold measurements; expected a new name."};
    const Worksheet worksheet{search.problem().table, arguments.device, next, arguments.repeats};
    const bool isJson = arguments.worksheet.ends_with(".json");
    const auto written = writeFileAtomically(arguments.worksheet, isJson ? worksheetJson(worksheet)
                                                                         : worksheetCsv(worksheet));
    if (!written)
        return written.error();
    return true;
}

Result<bool> search(const SearchArguments& arguments, LatencySearch& search, std::stop_token stop,
                    SearchReport& report)
{
    if (!arguments.usesFiles()) {
        TableMeasurements source(search.problem().table, search.problem().device);
        return runSearch(search, source, stop);
    }
    if (auto told = tellMeasured(arguments, search, report.remarks); !told)
        return told.error();
    return proposeWorksheet(arguments, search, stop, report.next);
}

int run(const SearchArguments& arguments)
{
    auto problem = makeProblem(arguments);
    if (!problem)
        return refuse(problem.error());
    setTorchThreads(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
    auto started = LatencySearch::create(std::move(*problem));
    if (!started)
        return refuse(started.error());
    const SignalStop stop;
    SearchReport report;
    report.device = arguments.device;
    report.worksheet = arguments.worksheet;
    if (const std::string& remark = started->problem().objective.remark; !remark.empty())
        report.remarks.push_back(remark);
    auto ended = search(arguments, *started, stop.token(), report);
    if (ended && *ended && arguments.evolve > 0)
        ended = evolveBeyondTable(*started, arguments.evolve, stop.token(), report);
    if (!ended)
        return refuse(ended.error());
    report.isComplete = *ended;
    const nlohmann::ordered_json object = searchReportJson(*started, report);
    if (arguments.asJson)
        std::cout << object.dump(2) << '\n';
    else
        std::cout << searchReportText(object);
    return *ended ? Done : InterruptedByUser;
}

} // namespace

Command addSearchCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand(
        "search", "Find the best network under a latency limit, or the whole front");
    auto arguments = std::make_shared<SearchArguments>();
    arguments->data.addTo(*verb);
    verb->add_option("--device", arguments->device,
                     "device to search on; any name together with --worksheet")
        ->required();
    CLI::Option_group* goal = verb->add_option_group("goal", "what is searched for");
    goal->add_option("--limit", arguments->limit, "latency limit in ms");
    goal->add_flag("--front", arguments->wantsFront,
                   "the front of accuracy against latency instead of one limit");
    goal->require_option(1);
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
    verb->add_option("--accuracy", arguments->accuracy,
                     "CSV of accuracies, by architecture or arch_idx");
    verb->add_option("--column", arguments->column,
                     "its column, or the dataset's own (default: the accuracy there is)");
    verb->add_option("--worksheet", arguments->worksheet,
                     "write what to measure next to this .csv or .json, instead of asking the "
                     "table");
    verb->add_option("--measured", arguments->measured,
                     "a worksheet that was filled in; once for each, in order");
    verb->add_option("--repeats", arguments->repeats, "measurements of each network asked for")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    verb->add_option("--batch", arguments->batch, "networks on each worksheet after the first")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    verb->add_option("--evolve", arguments->evolve,
                     "generations of evolution beyond the table's networks, by multiply-adds")
        ->check(CLI::Range(0, 10000))
        ->capture_default_str();
    verb->add_flag("--json", arguments->asJson, "as JSON");
    return {verb, [arguments] { return run(*arguments); }};
}

} // namespace latency
