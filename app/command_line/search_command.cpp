// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/search_problem.h"
#include "app/command_line/search_report.h"
#include "app/command_line/signal_stop.h"
#include "core/base/atomic_file.h"
#include "core/base/plain_text.h"
#include "core/learning/torch_runtime.h"
#include "core/search/search_predictions.h"
#include "core/search/search_remarks.h"
#include "core/search/worksheet.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <thread>

namespace latency
{
namespace
{

/// Writes a worksheet of networks to measure next. True unless interrupted.
Result<bool> proposeWorksheet(const SearchArguments& arguments, LatencySearch& search,
                              std::stop_token stop, std::vector<int>& next)
{
    const int batch = arguments.batch.value_or(SearchArguments::kBatch);
    // The first worksheet contains all initial samples, since no measurement influences them.
    const int first = std::max(arguments.batch.value_or(0), search.firstPickCount());
    const int count = arguments.isOneShot      ? search.remaining()
                      : search.steps().empty() ? first
                                               : batch;
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
                     ": the file exists and may contain measurements; expected a new name."};
    const auto unit = arguments.board.unit();
    if (!unit)
        return unit.error();
    const Worksheet worksheet{search.problem().table, arguments.device, next, arguments.repeats,
                              unit->value_or(LatencyUnit::Milliseconds)};
    const bool isJson = arguments.worksheet.ends_with(".json");
    const auto written = writeFileAtomically(arguments.worksheet, isJson ? worksheetJson(worksheet)
                                                                         : worksheetCsv(worksheet));
    if (!written)
        return written.error();
    return true;
}

Result<bool> search(const SearchArguments& arguments, StartedSearch& started, std::stop_token stop,
                    SearchReport& report)
{
    if (started.isBoard)
        return proposeWorksheet(arguments, started.search, stop, report.next);
    TableMeasurements source(started.search.problem().table, started.search.problem().device);
    return runSearch(started.search, source, stop);
}

Result<void> writePredictions(const SearchArguments& arguments, const LatencySearch& search)
{
    if (arguments.out.empty())
        return {};
    if (!arguments.out.ends_with(".csv"))
        return Error{"--out: " + arguments.out +
                     " is not a CSV; expected a name that ends in .csv."};
    if (search.belief().isEmpty())
        return Error{"--out: nothing is predicted before a network is measured; expected "
                     "measurements, such as --measured FILE."};
    return writeFileAtomically(arguments.out, searchPredictionsCsv(search));
}

int run(const SearchArguments& arguments, SignalStop& stop)
{
    setTorchThreads(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
    auto started = startSearch(arguments);
    if (!started)
        return refuse(started.error());
    SearchReport report;
    report.device = arguments.device;
    report.isBoard = started->isBoard;
    report.worksheet = arguments.worksheet;
    report.remarks = started->remarks;
    auto ended = search(arguments, *started, stop.token(), report);
    if (ended && *ended && arguments.evolve > 0)
        ended = evolveBeyondTable(started->search, arguments.evolve, stop.token(), report);
    if (!ended)
        return refuse(ended.error());
    auto writing = stop.beginWriting();
    if (const auto written = writePredictions(arguments, started->search); !written)
        return refuse(written.error());
    writing.unlock();
    report.isComplete = *ended;
    report.predictions = arguments.out;
    if (std::string remark = doubtRemark(started->search); !remark.empty())
        report.remarks.push_back(std::move(remark));
    if (std::string remark = limitRemark(started->search);
        !remark.empty() && !started->isUnitDoubted)
        report.remarks.push_back(std::move(remark));
    const nlohmann::ordered_json object = searchReportJson(started->search, report);
    if (arguments.asJson)
        std::cout << plainJson(object.dump(2)) << '\n';
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
    // --batch is the number of networks on a worksheet; the batch size of measurements has another
    // name here.
    verb->remove_option(verb->get_option("--batch"));
    verb->add_option("--image-batch", arguments->data.batch,
                     "batch size of measurements, for files without one")
        ->check(CLI::Range(1, 1'000'000));
    verb->add_option("--device", arguments->device,
                     "device to search on; any name together with --worksheet")
        ->required();
    CLI::Option_group* goal = verb->add_option_group("goal", "objective of the search");
    goal->add_option("--limit", arguments->limit, "latency limit in ms");
    goal->add_flag("--front", arguments->wantsFront,
                   "the front of accuracy against latency instead of one limit");
    goal->require_option(1);
    verb->add_option(
        "--measurements", arguments->measurements,
        "total number of measurements (default: 20 more than the table has of a board)");
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
                     "column of accuracies (default: the only one available)");
    verb->add_option(
        "--worksheet", arguments->worksheet,
        "write the networks to measure next to this .csv or .json, instead of using the table");
    arguments->board.addTo(*verb);
    verb->add_option("--repeats", arguments->repeats, "repeats per network on the worksheet")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    verb->add_option("--batch", arguments->batch,
                     "networks on each worksheet (default: a fifth of the measurements on the "
                     "first, then 4)")
        ->check(CLI::Range(1, 1000));
    verb->add_flag("--one-shot", arguments->isOneShot,
                   "one trip to the board: all measurements on a single worksheet");
    verb->add_option("--evolve", arguments->evolve,
                     "generations of evolution beyond the table's networks, by multiply-adds")
        ->check(CLI::Range(0, 10000))
        ->capture_default_str();
    verb->add_option("--out", arguments->out,
                     "write the predictions of every network to this .csv");
    verb->add_flag("--json", arguments->asJson, "as JSON");
    return {verb, [arguments](SignalStop& stop) { return run(*arguments, stop); }};
}

} // namespace latency
