// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/search_problem.h"

#include "app/command_line/progress_line.h"
#include "core/experiment/source_devices.h"
#include "core/search/board_table.h"
#include "core/search/device_use.h"
#include "core/space/architecture_text.h"

#include <algorithm>

namespace latency
{
namespace
{

Result<Objective> objective(const SearchArguments& arguments, const LatencyTable& table)
{
    const auto options = arguments.data.openOptions();
    return chooseObjective(table,
                           {arguments.accuracy, arguments.column,
                            options ? options->dataFolders : std::vector<std::filesystem::path>{}});
}

/// Measurements of the device before the first proposal.
struct KnownMeasurements {
    std::vector<std::pair<int, double>> measured; ///< (row, ms)
    std::vector<int> failed;
    std::vector<int> passedOver;

    void forget(int row)
    {
        std::erase_if(measured, [row](const auto& one) { return one.first == row; });
        std::erase(failed, row);
    }
};

/// Measurements in files take precedence over the table.
std::optional<Error> addFiles(const SearchArguments& arguments, const LatencyTable& table,
                              KnownMeasurements& known, std::vector<std::string>& remarks)
{
    auto read = arguments.board.read(arguments.device, table);
    if (!read)
        return read.error();
    remarks = std::move(read->remarks);
    const auto match = matchOnto(read->board, table);
    if (!match)
        return match.error();
    if (!match->remark.empty())
        remarks.push_back(match->remark);
    for (const auto& [row, milliseconds] : match->measured) {
        known.forget(row);
        known.measured.emplace_back(row, milliseconds);
    }
    for (const int row : match->failed) {
        known.forget(row);
        known.failed.push_back(row);
    }
    for (const Architecture& one : read->notMeasured)
        if (const int row = table.findArchitecture(one); row >= 0)
            known.passedOver.push_back(row);
    return std::nullopt;
}

std::optional<Error> tell(const KnownMeasurements& known, LatencySearch& search)
{
    for (const int row : known.failed)
        if (auto told = search.fail(row); !told)
            return told.error();
    for (const auto& [row, milliseconds] : known.measured)
        if (auto told = search.tell(row, milliseconds); !told)
            return told.error();
    for (const int row : known.passedOver)
        search.passOver(row);
    return std::nullopt;
}

/// True if the unit is in question.
bool doubt(const SearchProblem& problem, const std::string& device, const KnownMeasurements& known,
           std::vector<std::string>& remarks)
{
    const auto& measured = known.measured;
    const auto odd = doubtUnit(device, measured, *problem.table, problem.trainDevices);
    if (odd)
        remarks.insert(remarks.begin(), odd->sentence);
    return odd.has_value();
}

/// A profiler that always returns the same number; two equal ones may be chance.
std::optional<Error> refuseEqual(const std::string& device, const KnownMeasurements& known)
{
    const auto& measured = known.measured;
    const bool areEqual =
        measured.size() > 2 && std::ranges::all_of(measured, [&](const auto& one) {
            return one.second == measured.front().second;
        });
    if (!areEqual)
        return std::nullopt;
    return Error{"All " + std::to_string(measured.size()) + " measurements on " + device +
                 " are equal and carry no information; expected latencies that differ."};
}

Result<SearchProblem> makeProblem(const SearchArguments& arguments, LatencyTablePointer table,
                                  int device)
{
    SearchProblem problem;
    problem.table = std::move(table);
    problem.predictor = findPredictor(arguments.predictor);
    if (!problem.predictor ||
        !problem.predictor->info().supportsSpace(problem.table->space().name()))
        return Error{"--predictor: there is no predictor \"" + arguments.predictor + "\" for " +
                     problem.table->space().title() + "."};
    auto devices = namedTrainDevices(arguments.trainDevices, *problem.table, device);
    if (!devices)
        return devices.error();
    problem.trainDevices = std::move(*devices);
    auto goal = objective(arguments, *problem.table);
    if (!goal)
        return goal.error();
    problem.objective = std::move(*goal);
    if (!arguments.wantsFront)
        problem.limit = arguments.limit;
    problem.confidence = arguments.confidence;
    problem.seed = Seed{arguments.seed};
    problem.learning = [line = std::make_shared<ProgressLine>(false),
                        title = problem.predictor->info().title](const TrainingProgress& progress) {
        line->show(title + " learns from the train devices · " + std::to_string(progress.epoch) +
                   " of " + std::to_string(progress.epochs));
    };
    return problem;
}

/// The table without predicted latencies.
Result<LatencyTablePointer> openTable(const SearchArguments& arguments)
{
    auto table = arguments.data.open();
    return table ? withoutPredictedCells(std::move(*table)) : std::move(table);
}

} // namespace

Result<StartedSearch> startSearch(const SearchArguments& arguments)
{
    auto table = openTable(arguments);
    if (!table)
        return table.error();
    const int device = (*table)->findDevice(arguments.device);
    if (device < 0 && !arguments.usesFiles())
        return Error{"--device: " + (*table)->name() + " has no device \"" + arguments.device +
                     "\"; expected one of " + deviceNames(**table) +
                     ", or --worksheet for a new one."};
    auto problem = makeProblem(arguments, std::move(*table), device);
    if (!problem)
        return problem.error();
    const DeviceUse use = device < 0 ? DeviceUse{} : deviceUse(*problem->table, device);
    const bool isBoard = arguments.usesFiles() || use.isBoard;
    // The table's latencies of a device that the user measures stay unused.
    KnownMeasurements known{use.labels, use.failed, {}};
    std::vector<std::string> remarks;
    if (auto error = addFiles(arguments, *problem->table, known, remarks))
        return *error;
    if (!isBoard) {
        problem->device = device;
        problem->candidates = use.candidates;
    }
    const int held = static_cast<int>(use.labels.size());
    problem->measurements = arguments.measurements.value_or(SearchArguments::kMeasurements + held);
    if (arguments.isOneShot)
        problem->firstPicks = problem->measurements;
    else
        problem->firstPicks = arguments.batch;
    if (auto error = refuseEqual(arguments.device, known))
        return *error;
    const bool isDoubted = doubt(*problem, arguments.device, known, remarks);
    if (!problem->objective.remark.empty())
        remarks.push_back(problem->objective.remark);
    auto search = LatencySearch::create(std::move(*problem));
    if (!search)
        return search.error();
    if (auto error = tell(known, *search))
        return *error;
    return StartedSearch{std::move(*search), isBoard, isDoubted, std::move(remarks)};
}

} // namespace latency
