// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/sweep_board.h"

#include "core/experiment/run_comparison.h"
#include "core/similarity/published_tasks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace latency
{

const char* const kBoardTestNote =
    "Equal: not distinguished from the best at the level of 5 % by Wilcoxon's signed-rank test "
    "(two-sided) over pairs of the same test device, trial and seed; with fewer than six pairs "
    "nothing is said.";

namespace
{

using nlohmann::json;

/// A name, with the options it has in the sweep file.
std::string methodText(const json& method)
{
    std::string options;
    for (const auto& [name, value] : method.items())
        if (name != "name")
            options += (options.empty() ? "" : ", ") + name + " " +
                       (value.is_string() ? value.get<std::string>() : value.dump());
    return method.value("name", "") + (options.empty() ? "" : " (" + options + ")");
}

/// Names methods so that they differ, and no longer than that needs.
class MethodNames
{
public:
    explicit MethodNames(const std::vector<SweepJob>& jobs)
    {
        std::set<json> samplers;
        std::set<int> samples;
        for (const SweepJob& job : jobs) {
            samplers.insert(job.experiment.sampler);
            samples.insert(job.experiment.sampleCount);
        }
        withSampler_ = samplers.size() > 1;
        withSamples_ = samples.size() > 1;
    }

    [[nodiscard]] std::string operator()(const ExperimentSpec& experiment) const
    {
        return methodText(experiment.predictor) +
               (withSampler_ ? ", " + methodText(experiment.sampler) : "") +
               (withSamples_ ? ", " + std::to_string(experiment.sampleCount) + " samples" : "");
    }

private:
    bool withSampler_ = false;
    bool withSamples_ = false;
};

std::string rowName(const ExperimentSpec& experiment)
{
    return experiment.task.empty() ? datasetKey(experiment) : experiment.task;
}

/// Place of a text in a list, which it is added to if needed.
std::size_t placeIn(std::vector<std::string>& list, const std::string& text,
                    std::unordered_map<std::string, std::size_t>& places)
{
    const auto [place, isNew] = places.emplace(text, list.size());
    if (isNew)
        list.push_back(text);
    return place->second;
}

/// ρ by test device, trial and seed.
using Scores = std::map<std::tuple<std::string, int, std::uint64_t>, double>;

class CellMaker
{
public:
    CellMaker(const SweepFolder& folder, const JobStates& states, const FinishedJobs& finished)
        : folder_(folder), states_(states), finished_(finished)
    {
    }

    void fill(BoardCell& cell)
    {
        std::vector<double> spearman;
        std::vector<double> kendall;
        for (const std::size_t place : cell.jobs) {
            cell.failed += states_.states[place] == JobState::Failed ? 1 : 0;
            cell.running += states_.states[place] == JobState::Running ? 1 : 0;
            const FinishedJob* job = usable(place);
            if (job == nullptr)
                continue;
            spearman.push_back(job->meanSpearman());
            kendall.push_back(job->meanKendall());
            add(*job, cell);
        }
        if (cell.done > 0) {
            cell.seconds /= cell.done;
            cell.processorSeconds /= cell.done;
        }
        cell.spearman = meanDeviation(spearman);
        cell.kendall = meanDeviation(kendall);
    }

    [[nodiscard]] Scores scoresOf(const BoardCell& cell) const
    {
        Scores scores;
        for (const std::size_t place : cell.jobs)
            if (const FinishedJob* job = usable(place))
                for (const DeviceScore& score : job->scores)
                    scores[{score.device, score.trial, folder_.jobs[place].experiment.seed}] =
                        score.spearman;
        return scores;
    }

    /// The result of a job, unless it is of other data than the sweep's.
    [[nodiscard]] const FinishedJob* usable(std::size_t place) const
    {
        const auto found = finished_.find(folder_.jobs[place].id);
        return found == finished_.end() || isOfOtherData(place, found->second) ? nullptr
                                                                               : &found->second;
    }

    [[nodiscard]] bool isOfOtherData(std::size_t place, const FinishedJob& job) const
    {
        const auto recorded =
            folder_.record.checksums.find(datasetKey(folder_.jobs[place].experiment));
        return recorded != folder_.record.checksums.end() &&
               recorded->second != job.datasetChecksum;
    }

private:
    static void add(const FinishedJob& job, BoardCell& cell)
    {
        cell.architectures =
            cell.done == 0 ? job.architectures : std::min(cell.architectures, job.architectures);
        ++cell.done;
        cell.seconds += job.seconds;
        cell.processorSeconds += job.processorSeconds;
        cell.peakMegabytes = std::max(cell.peakMegabytes, job.peakMegabytes);
        cell.budget = std::max(cell.budget, job.budget);
        cell.isSimulated = cell.isSimulated || job.isSimulated;
        cell.isOracle = cell.isOracle || job.isOracle;
    }

    const SweepFolder& folder_;
    const JobStates& states_;
    const FinishedJobs& finished_;
};

void compareWithBest(std::vector<BoardCell>& row, const CellMaker& maker)
{
    BoardCell* best = nullptr;
    for (BoardCell& cell : row)
        if (cell.done > 0 && !std::isnan(cell.spearman.mean) && !cell.isOracle &&
            (best == nullptr || cell.spearman.mean > best->spearman.mean))
            best = &cell;
    if (best == nullptr)
        return;
    best->isBest = true;
    const Scores ofBest = maker.scoresOf(*best);
    for (BoardCell& cell : row) {
        if (&cell == best || cell.done == 0)
            continue;
        std::vector<double> differences;
        std::size_t differing = 0;
        for (const auto& [key, value] : maker.scoresOf(cell))
            if (const auto other = ofBest.find(key);
                other != ofBest.end() && std::isfinite(value - other->second)) {
                differences.push_back(value - other->second);
                differing += differences.back() != 0 ? 1 : 0;
            }
        if (differing < static_cast<std::size_t>(kFewestPairsForWilcoxon))
            continue;
        cell.probability = wilcoxonSignedRank(differences);
        cell.isEqualToBest = cell.probability && *cell.probability >= 0.05;
    }
}

void addRemarks(SweepBoard& board, const SweepFolder& folder, const FinishedJobs& finished,
                const CellMaker& maker)
{
    std::set<std::string> programs;
    std::set<std::string> machines;
    int others = 0;
    for (std::size_t place = 0; place < folder.jobs.size(); ++place) {
        const auto found = finished.find(folder.jobs[place].id);
        if (found == finished.end())
            continue;
        others += maker.isOfOtherData(place, found->second) ? 1 : 0;
        programs.insert(found->second.program);
        machines.insert(found->second.machine);
    }
    if (others > 0)
        board.remarks.push_back(std::to_string(others) +
                                " results are of other data than the sweep's (checksum) and are "
                                "left out.");
    const auto listed = [](const std::set<std::string>& texts) {
        std::string list;
        for (const std::string& text : texts)
            list += (list.empty() ? "" : ", ") + text;
        return list;
    };
    if (programs.size() > 1)
        board.remarks.push_back(
            "The results are of several versions of the program: " + listed(programs) + ".");
    if (machines.size() > 1)
        board.remarks.push_back("The times are of several machines: " + listed(machines) + ".");
}

std::vector<PublishedCell> publishedCells(const std::string& row)
{
    const PublishedTask* task = findPublishedTask(row);
    if (task == nullptr)
        return {};
    return {{"NASFLAT", task->publishedNasflat},
            {"HELP", task->publishedHelp},
            {"Multi-Predict", task->publishedMultiPredict}};
}

} // namespace

std::vector<std::string> readFinishedJobs(const SweepFolder& folder, const JobStates& states,
                                          FinishedJobs& known, std::stop_token stop)
{
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < folder.jobs.size() && !stop.stop_requested(); ++i) {
        const std::string& id = folder.jobs[i].id;
        if (states.states[i] != JobState::Done || known.contains(id))
            continue;
        auto job = readFinishedJob(folder.result(id) / "job.json");
        if (job)
            known.emplace(id, std::move(job).value());
        else
            faults.push_back(job.error().message);
    }
    return faults;
}

SweepBoard makeSweepBoard(const SweepFolder& folder, const JobStates& states,
                          const FinishedJobs& finished)
{
    SweepBoard board;
    const MethodNames nameOf(folder.jobs);
    std::unordered_map<std::string, std::size_t> rows;
    std::unordered_map<std::string, std::size_t> methods;
    for (std::size_t i = 0; i < folder.jobs.size(); ++i) {
        const ExperimentSpec& experiment = folder.jobs[i].experiment;
        const std::size_t row = placeIn(board.rows, rowName(experiment), rows);
        const std::size_t method = placeIn(board.methods, nameOf(experiment), methods);
        board.cells.resize(board.rows.size());
        if (board.cells[row].size() <= method)
            board.cells[row].resize(method + 1);
        board.cells[row][method].jobs.push_back(i);
    }
    CellMaker maker(folder, states, finished);
    for (auto& row : board.cells) {
        row.resize(board.methods.size());
        for (BoardCell& cell : row)
            maker.fill(cell);
        compareWithBest(row, maker);
    }
    for (const std::string& row : board.rows)
        board.published.push_back(publishedCells(row));
    board.jobs = static_cast<int>(folder.jobs.size());
    board.done = states.count(JobState::Done);
    board.failed = states.count(JobState::Failed);
    addRemarks(board, folder, finished, maker);
    return board;
}

} // namespace latency
