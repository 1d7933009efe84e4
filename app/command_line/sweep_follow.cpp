// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/exit_status.h"
#include "app/command_line/signal_stop.h"
#include "app/command_line/sweep_verbs.h"
#include "core/base/atomic_file.h"
#include "core/base/plain_text.h"
#include "core/learning/torch_runtime.h"
#include "core/sweep/board_text.h"
#include "core/sweep/run_job.h"
#include "core/sweep/slurm_engine.h"

#include <cstdio>
#include <fcntl.h>
#include <iostream>
#include <unistd.h>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

constexpr int kShownFailures = 10;

/// True when some jobs went to a queue.
bool hasBatches(const SweepFolder& folder)
{
    std::error_code ignored;
    const fs::path batches = folder.path / "batches";
    return fs::exists(batches, ignored) && !fs::is_empty(batches, ignored);
}

/// The engine named, or the one that was used.
const SweepEngine& engineUsed(const SweepEngineArguments& arguments, const SweepFolder& folder)
{
    return *findSweepEngine(!arguments.engine.empty() ? arguments.engine
                            : hasBatches(folder)      ? "slurm"
                                                      : "local");
}

void printFailures(const SweepFolder& folder, const JobStates& states)
{
    int shown = 0;
    for (std::size_t i = 0; i < states.states.size() && shown < kShownFailures; ++i)
        if (states.states[i] == JobState::Failed) {
            const SweepJob& job = folder.jobs[i];
            std::cout << "  " << job.id << " " << job.experiment.predictor.value("name", "") << " "
                      << job.experiment.task << " seed " << job.experiment.seed << ": "
                      << failureSentence(folder, job.id) << "\n";
            ++shown;
        }
    if (const int failed = states.count(JobState::Failed); failed > shown)
        std::cout << "  and " << failed - shown << " more\n";
}

nlohmann::json statusJson(const SweepFolder& folder, const JobStates& states,
                          const std::vector<std::string>& remarks)
{
    nlohmann::json object{{"format", "latency-sweep-status/1"},
                          {"folder", folder.path.string()},
                          {"jobs", folder.jobs.size()},
                          {"cancelled", folder.isCancelled()},
                          {"remarks", remarks},
                          {"failures", nlohmann::json::array()}};
    for (const JobState state : kJobStates)
        object[jobStateName(state)] = states.count(state);
    for (std::size_t i = 0; i < states.states.size(); ++i)
        if (states.states[i] == JobState::Failed)
            object["failures"].push_back(
                {{"id", folder.jobs[i].id},
                 {"sentence", failureSentence(folder, folder.jobs[i].id)}});
    return object;
}

/// Output of this process goes to the job's log from now on.
void logTo(const fs::path& file)
{
    const int log = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (log < 0)
        return; // a full disk; the job is what matters
    ::dup2(log, STDOUT_FILENO);
    ::dup2(log, STDERR_FILENO);
    ::close(log);
}

Result<std::string> idOf(const SweepJobArguments& arguments)
{
    if (!arguments.id.empty())
        return arguments.id;
    if (arguments.batch < 1 || arguments.index < 0)
        return Error{"sweep job lacks a job; expected an id, or --batch and --index."};
    const SweepFolder folder{fs::absolute(arguments.folder), {}, {}};
    const auto batch = readBatch(folder, std::to_string(arguments.batch));
    if (!batch)
        return batch.error();
    if (arguments.index >= static_cast<int>(batch->size()))
        return Error{"Batch " + std::to_string(arguments.batch) + " has " +
                     std::to_string(batch->size()) + " jobs; expected an --index below that."};
    return (*batch)[static_cast<std::size_t>(arguments.index)];
}

const char* endText(JobEnd end)
{
    switch (end) {
    case JobEnd::Done:
        return "done";
    case JobEnd::DoneBefore:
        return "done before";
    case JobEnd::HeldElsewhere:
        return "another process computes it";
    case JobEnd::Cancelled:
        return "the sweep is cancelled";
    case JobEnd::Stopped:
        return "stopped without a result";
    }
    return "";
}

std::string boardAs(const std::string& ending, const SweepBoard& board, const SweepFolder& folder,
                    const JobStates& states, const FinishedJobs& finished)
{
    if (ending == ".csv")
        return boardCsv(board);
    if (ending == ".tex")
        return boardLatex(board);
    if (ending == ".html")
        return boardHtml(board, folder, states, finished);
    return plainJson(boardJson(board, folder).dump(2)) + "\n";
}

} // namespace

int sweepStatus(const SweepStatusArguments& arguments, SignalStop& stop)
{
    const auto folder = openSweepFolder(arguments.folder);
    if (!folder)
        return refuse(folder.error());
    std::vector<std::string> remarks;
    if (const auto queue =
            engineUsed(arguments, *folder).queue(*folder, arguments.settings, stop.token()))
        remarks = queue->remarks;
    else
        remarks.push_back("The queue is unknown: " + queue.error().message);
    const JobStates states = readJobStates(*folder);
    if (arguments.isJson) {
        std::cout << plainJson(statusJson(*folder, states, remarks).dump(2)) << "\n";
        return Done;
    }
    std::cout << folder->path.string() << ": " << folder->jobs.size() << " jobs"
              << (folder->isCancelled() ? ", cancelled" : "") << "\n";
    for (const JobState state : kJobStates)
        std::printf("%8d %s\n", states.count(state), jobStateName(state));
    std::fflush(stdout);
    printFailures(*folder, states);
    for (const std::string& remark : remarks)
        std::cout << remark << "\n";
    return Done;
}

int cancelSweep(const SweepStatusArguments& arguments, SignalStop& stop)
{
    const auto folder = openSweepFolder(arguments.folder);
    if (!folder)
        return refuse(folder.error());
    if (const auto marked = markCancelled(*folder); !marked)
        return refuse(marked.error());
    if (const auto done =
            engineUsed(arguments, *folder).cancel(*folder, arguments.settings, stop.token());
        !done)
        return refuse({"The sweep is marked as cancelled, so no job begins, but its queue was not "
                       "cleared: " +
                       done.error().message});
    std::cout << "The sweep is cancelled; its results stay, and sweep retry goes on with it.\n";
    return Done;
}

int collectSweep(const SweepCollectArguments& arguments, SignalStop& stop)
{
    for (const std::string& out : arguments.out)
        if (const std::string ending = fs::path(out).extension().string();
            ending != ".csv" && ending != ".tex" && ending != ".html" && ending != ".json") {
            std::cerr << "latency-studio: --out " << out
                      << " ends in neither .csv, .tex, .html nor .json.\n";
            return WrongUsage;
        }
    const auto folder = openSweepFolder(arguments.folder);
    if (!folder)
        return refuse(folder.error());
    const JobStates states = readJobStates(*folder);
    FinishedJobs finished;
    const auto faults = readFinishedJobs(*folder, states, finished, stop.token());
    if (stop.token().stop_requested())
        return InterruptedByUser;
    SweepBoard board = makeSweepBoard(*folder, states, finished);
    board.remarks.insert(board.remarks.end(), faults.begin(), faults.end());
    for (const std::string& out : arguments.out)
        if (const auto written = writeFileAtomically(
                out, boardAs(fs::path(out).extension().string(), board, *folder, states, finished));
            !written)
            return refuse(written.error());
    std::cout << (arguments.isJson ? boardAs(".json", board, *folder, states, finished)
                                   : boardTable(board));
    if (!arguments.isJson)
        std::cout << board.done << " of " << board.jobs << " jobs done, " << board.failed
                  << " failed\n";
    return Done;
}

int runJobVerb(const SweepJobArguments& arguments, SignalStop& stop)
{
    const auto id = idOf(arguments);
    if (!id)
        return refuse(id.error());
    const auto folder = openSweepFolder(arguments.folder, *id);
    if (!folder)
        return refuse(folder.error());
    if (arguments.logs)
        logTo(folder->log(*id));
    setTorchThreads(arguments.threads);
    const auto end =
        runSweepJob(*folder, folder->jobs.front(),
                    {.threads = arguments.threads, .withPredictions = arguments.withPredictions},
                    {stop.token(), {}}, [&stop] { return stop.beginWriting(); });
    if (!end)
        return refuse(end.error());
    std::cout << *id << ": " << endText(*end) << "\n";
    return *end == JobEnd::Stopped ? InterruptedByUser : Done;
}

} // namespace latency
