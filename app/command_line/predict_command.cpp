// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/board_argument.h"
#include "app/command_line/commands.h"
#include "app/command_line/dataset_argument.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/progress_line.h"
#include "app/command_line/signal_stop.h"
#include "core/dataset/spelling/architecture_spelling.h"
#include "core/dataset/text/ascii_text.h"
#include "core/experiment/predictions_file.h"
#include "core/experiment/source_devices.h"
#include "core/learning/torch_runtime.h"
#include "core/search/board_table.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iostream>
#include <thread>

namespace latency
{
namespace
{

struct PredictArguments {
    DatasetArgument data;
    BoardArgument board;
    std::string device;
    std::vector<std::string> architectures;
    std::vector<std::string> trainDevices;
    std::string predictor = "kernel";
    std::uint64_t seed = 1;
    int threads = 0;
    std::string out;
};

/// The request, with the board's measurements in the table.
struct Asked {
    PredictAllRequest request;
    std::vector<std::string> remarks;
};

/// The table with the device's measurements from files.
Result<Asked> withMeasurements(const PredictArguments& arguments, LatencyTablePointer table)
{
    Asked asked;
    asked.request.table = std::move(table);
    asked.request.device = asked.request.table->findDevice(arguments.device);
    if (arguments.board.files.empty())
        return asked;
    auto read = arguments.board.read(arguments.device, *asked.request.table);
    if (!read)
        return read.error();
    auto joined = withBoard(*asked.request.table, read->board);
    if (!joined)
        return joined.error();
    asked.request.table = joined->table;
    asked.request.device = joined->device;
    asked.remarks = std::move(read->remarks);
    return asked;
}

Result<std::vector<Architecture>> askedArchitectures(const PredictArguments& arguments,
                                                     const SearchSpace& space)
{
    std::vector<Architecture> read;
    for (const std::string& text : arguments.architectures) {
        auto one = readSpelling(text, &space);
        if (!one)
            return Error{"--architecture: " + one.error().message};
        read.push_back(std::move(one->architecture));
    }
    return read;
}

/// Overwriting a file of measurements would lose them.
std::optional<Error> overwritesInput(const PredictArguments& arguments)
{
    std::vector<std::string> inputs = arguments.board.files;
    inputs.push_back(arguments.data.reference);
    inputs.insert(inputs.end(), arguments.data.with.begin(), arguments.data.with.end());
    for (const std::string& input : inputs) {
        std::error_code fault;
        if (std::filesystem::equivalent(input, arguments.out, fault))
            return Error{"--out: " + arguments.out +
                         " is one of the files that are read; expected another name."};
    }
    return std::nullopt;
}

Result<Asked> ask(const PredictArguments& arguments)
{
    auto table = arguments.data.open();
    if (!table)
        return table.error();
    auto asked = withMeasurements(arguments, std::move(*table));
    if (!asked)
        return asked.error();
    PredictAllRequest& request = asked->request;
    if (request.device < 0)
        return Error{"--device: " + request.table->name() + " has no device " +
                     inQuotes(arguments.device) + "; expected one of " +
                     deviceNames(*request.table) + ", or --measured for one's own."};
    auto devices = namedTrainDevices(arguments.trainDevices, *request.table, request.device);
    if (!devices)
        return devices.error();
    request.trainDevices = std::move(*devices);
    request.predictor = {{"name", arguments.predictor}};
    request.seed = arguments.seed;
    auto others = askedArchitectures(arguments, request.table->space());
    if (!others)
        return others.error();
    request.others = std::move(*others);
    return asked;
}

std::vector<int> rowsAsked(const NetworkPredictions& predictions,
                           const std::vector<Architecture>& architectures)
{
    std::vector<int> rows;
    for (const Architecture& one : architectures)
        if (const int row = predictions.table->findArchitecture(one);
            std::ranges::find(rows, row) == rows.end())
            rows.push_back(row);
    return rows;
}

/// The unit matters for latencies only.
void doubt(const NetworkPredictions& predictions, std::vector<std::string>& remarks)
{
    if (!predictions.table->quantity().isLatency())
        return;
    std::vector<std::pair<int, double>> measured;
    for (const int row : predictions.labels)
        measured.emplace_back(row, predictions.table->milliseconds(
                                       predictions.device)[static_cast<std::size_t>(row)]);
    const std::string& device = predictions.table->device(predictions.device).name;
    if (const auto odd = doubtUnit(device, measured, *predictions.table, predictions.trainDevices))
        remarks.insert(remarks.begin(), odd->sentence);
}

std::string summary(const NetworkPredictions& predictions, std::size_t rows, double seconds)
{
    const LatencyTable& table = *predictions.table;
    const auto failed = std::ranges::count(predictions.hasFailed, 1);
    const auto number = [](auto count) { return groupedDigits(static_cast<long long>(count)); };
    std::string text = predictions.predictor + " on " + table.device(predictions.device).name +
                       (table.isSimulated() ? " (SIMULATED)" : "") + ": " +
                       number(predictions.labels.size()) + " measurements, " +
                       learnsFrom(table, predictions.trainDevices) + "\n";
    text += "predicted     " + number(rows) + " of " + number(predictions.predicted.size()) + " " +
            table.space().networkNoun() + "s in " + fixedNumber(seconds, 2) + " s\n";
    if (failed > 0)
        text += "failed        " + number(failed) + "\n";
    return text;
}

int run(const PredictArguments& arguments, SignalStop& stop)
{
    if (auto error = overwritesInput(arguments))
        return refuse(*error);
    auto asked = ask(arguments);
    if (!asked)
        return refuse(asked.error());
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const int threads = arguments.threads > 0 ? arguments.threads : cores;
    setTorchThreads(threads);
    const auto begin = std::chrono::steady_clock::now();
    const auto outcome = [&] {
        ProgressLine line(false);
        return predictAll(asked->request, {.previewArchitectures = 0, .threads = threads},
                          {stop.token(), [&](const ExperimentProgress& progress) {
                               line.show(progressText(arguments.predictor, progress));
                           }});
    }();
    if (const Error* error = std::get_if<Error>(&outcome))
        return refuse(*error);
    const auto* predictions = std::get_if<NetworkPredictions>(&outcome);
    if (!predictions)
        return InterruptedByUser;
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    std::vector<std::string> remarks = asked->remarks;
    remarks.insert(remarks.end(), predictions->remarks.begin(), predictions->remarks.end());
    doubt(*predictions, remarks);
    const std::vector<int> rows = rowsAsked(*predictions, asked->request.others);
    const std::size_t count = rows.empty() ? predictions->predicted.size() : rows.size();
    const bool isOnScreen = arguments.out.empty();
    auto writing = stop.beginWriting();
    std::ostream& words = isOnScreen ? std::cerr : std::cout;
    if (isOnScreen)
        std::cout << predictionsCsv(*predictions, rows) << std::flush;
    else if (const auto written = writePredictions(*predictions, arguments.out, rows); !written)
        return refuse(written.error());
    writing.unlock();
    words << summary(*predictions, count, took.count());
    for (const std::string& remark : remarks)
        words << "remark        " << remark << '\n';
    if (!isOnScreen)
        words << "written to    " << arguments.out << '\n';
    return Done;
}

} // namespace

Command addPredictCommand(CLI::App& app)
{
    CLI::App* verb =
        app.add_subcommand("predict", "Predict every network on a partly measured device");
    auto arguments = std::make_shared<PredictArguments>();
    arguments->data.addTo(*verb);
    verb->add_option("--device", arguments->device,
                     "device to predict; all its measurements are used")
        ->required();
    arguments->board.addTo(*verb);
    verb->add_option(
            "--architecture", arguments->architectures,
            "network to predict, in any spelling, instead of the whole table; may be repeated")
        ->allow_extra_args(false);
    verb->add_option("--train", arguments->trainDevices,
                     "devices to learn from (default: all other measured ones)")
        ->delimiter(',');
    verb->add_option("--predictor", arguments->predictor, "see: list predictors")
        ->capture_default_str();
    verb->add_option("--seed", arguments->seed, "seed of the predictor")->capture_default_str();
    verb->add_option("--threads", arguments->threads,
                     "threads to compute with (default: all cores)")
        ->check(CLI::Range(1, 256));
    verb->add_option("--out", arguments->out,
                     "a .csv, or a .latency.json that opens again as a dataset (default: CSV on "
                     "standard output)");
    return {verb, [arguments](SignalStop& stop) { return run(*arguments, stop); }};
}

} // namespace latency
