// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/slurm_engine.h"

#include "core/base/atomic_file.h"
#include "core/base/file_text.h"
#include "core/base/plain_text.h"
#include "core/sweep/child_process.h"
#include "core/sweep/job_claim.h"
#include "core/sweep/slurm_queue.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

constexpr auto kPatience = std::chrono::seconds(20); ///< for an answer of Slurm

constexpr int kNotFound = 127; ///< exit status of env and shells

std::string firstLine(const std::string& text)
{
    return text.substr(0, text.find('\n'));
}

/// For the shell of a batch script, or the one behind ssh.
std::string quotedForShell(const std::string& word)
{
    std::string quoted = "'";
    for (const char c : word)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

std::string nameOf(const SweepFolder& folder, const std::string& batch)
{
    return "latency-" + folder.record.mark + "-" + batch;
}

/// The batch of a job of this folder; empty for other jobs.
std::string batchOf(const SweepFolder& folder, const std::string& name)
{
    const std::string prefix = nameOf(folder, "");
    const std::string batch = name.starts_with(prefix) ? name.substr(prefix.size()) : "";
    const bool isNumber = batch.size() < 10 &&
                          std::ranges::all_of(batch, [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? batch : "";
}

/// Talks to Slurm's programs.
class Slurm
{
public:
    Slurm(const EngineSettings& settings, std::stop_token stop)
        : settings_(settings), stop_(std::move(stop))
    {
    }

    /// The standard output of a program that ended well.
    [[nodiscard]] Result<std::string> ask(std::vector<std::string> command,
                                          const std::string& input = {}) const
    {
        // env only sets a variable for the program after it.
        const std::string program = command.front() == "env" ? command[2] : command.front();
        const auto answer =
            runProgram(program, wrapped(std::move(command)), input, kPatience, stop_);
        if (!answer)
            return answer.error();
        if (answer->status == kNotFound)
            return Error{"There is no program " + program +
                             "; Slurm's programs are in the package slurm-client.",
                         ErrorKind::NotFound};
        if (answer->status != 0)
            return Error{program + " ended with status " + std::to_string(answer->status) + ": " +
                         inQuotes(firstLine(answer->err.empty() ? answer->out : answer->err)) +
                         "."};
        return answer->out;
    }

    /// All jobs of the folder that Slurm still lists.
    [[nodiscard]] Result<std::vector<SlurmTasks>> tasks(const SweepFolder& folder) const
    {
        // Without this, long lists of array tasks are cut.
        const auto text = ask({"env", "SLURM_BITSTR_LEN=0", "squeue", "--json"});
        if (!text)
            return text.error();
        auto tasks = slurmTasksFromJson(*text);
        if (tasks)
            std::erase_if(tasks.value(), [&folder](const SlurmTasks& each) {
                return batchOf(folder, each.name).empty();
            });
        return tasks;
    }

private:
    [[nodiscard]] std::vector<std::string> wrapped(std::vector<std::string> command) const
    {
        if (settings_.host.empty())
            return command;
        // BatchMode: a password is refused in a sentence instead of asked for.
        std::string line;
        for (const std::string& word : command)
            line += (line.empty() ? "" : " ") + quotedForShell(word);
        return {"ssh",          "-o", "BatchMode=yes", "-o", "ConnectTimeout=10", "--",
                settings_.host, line};
    }

    const EngineSettings& settings_;
    std::stop_token stop_;
};

std::vector<std::string> idsOf(const SweepFolder& folder, const SlurmTasks& tasks)
{
    const auto batch = readBatch(folder, batchOf(folder, tasks.name));
    if (!batch)
        return {};
    std::vector<std::string> ids;
    for (const int task : tasks.tasks)
        if (task < static_cast<int>(batch->size()))
            ids.push_back((*batch)[static_cast<std::size_t>(task)]);
    const int next = tasks.tasks.empty() ? 0 : tasks.tasks.back() + 1;
    if (tasks.isOpenEnded)
        ids.insert(ids.end(), batch->begin() + std::min<std::ptrdiff_t>(next, std::ssize(*batch)),
                   batch->end());
    return ids;
}

QueueState queueState(const SweepFolder& folder, const std::vector<SlurmTasks>& tasks)
{
    QueueState state;
    std::map<std::string, std::pair<std::size_t, std::string>> stuck; // by reason: count and ids
    for (const SlurmTasks& each : tasks) {
        if (!each.isQueued())
            continue;
        const auto ids = idsOf(folder, each);
        state.queued.insert(state.queued.end(), ids.begin(), ids.end());
        if (each.isStuck()) {
            auto& [count, names] = stuck[each.reason];
            count += ids.size();
            if (names.size() < 60)
                names += (names.empty() ? "" : " ") + each.id;
        }
    }
    for (const auto& [reason, jobs] : stuck)
        state.remarks.push_back(std::to_string(jobs.first) +
                                " jobs will not start by themselves: Slurm says " + reason +
                                ". Release them with scontrol release " + jobs.second +
                                ", or cancel the sweep and retry.");
    return state;
}

/// A number that no batch of the folder has.
int nextBatch(const SweepFolder& folder)
{
    int highest = 0;
    std::error_code fault;
    for (auto entry = fs::directory_iterator(folder.path / "batches", fault);
         !fault && entry != fs::directory_iterator(); entry.increment(fault))
        highest = std::max(highest, std::atoi(entry->path().stem().c_str()));
    return highest + 1;
}

std::string script(const SweepFolder& folder, const EngineSettings& settings,
                   const std::string& batch)
{
    // exec: Slurm's signals reach the job itself.
    std::string text = "#!/bin/sh\nexec";
    for (const std::string& word : jobCommand(folder, settings))
        text += " " + quotedForShell(word);
    return text + " --batch " + batch + " --index \"$SLURM_ARRAY_TASK_ID\"\n";
}

Result<void> submitBatch(const SweepFolder& folder, const EngineSettings& settings,
                         const Slurm& slurm, std::span<const std::string> ids)
{
    const std::string batch = std::to_string(nextBatch(folder));
    std::string list;
    for (const std::string& id : ids)
        list += id + "\n";
    if (const auto written = writeFileAtomically(folder.path / "batches" / (batch + ".txt"), list);
        !written)
        return written.error();
    std::string array = "--array=0-" + std::to_string(ids.size() - 1);
    if (settings.processes > 0)
        array += "%" + std::to_string(settings.processes);
    const std::string log = (folder.path / "logs" / ("slurm-" + batch + ".log")).string();
    std::vector<std::string> command{"sbatch",
                                     "--parsable",
                                     "--requeue",
                                     "--job-name=" + nameOf(folder, batch),
                                     "--comment=latency-studio " + folder.record.mark,
                                     array,
                                     "--cpus-per-task=" + std::to_string(settings.threads),
                                     "--output=" + log,
                                     "--open-mode=append",
                                     "--signal=B:TERM@60"};
    const std::pair<const char*, const std::string&> options[]{{"--partition=", settings.partition},
                                                               {"--account=", settings.account},
                                                               {"--time=", settings.time},
                                                               {"--mem=", settings.memory}};
    for (const auto& [option, value] : options)
        if (!value.empty())
            command.push_back(option + value);
    const auto answer = slurm.ask(std::move(command), script(folder, settings, batch));
    return answer ? Result<void>() : Result<void>(answer.error());
}

} // namespace

Result<std::vector<std::string>> readBatch(const SweepFolder& folder, const std::string& number)
{
    const fs::path file = folder.path / "batches" / (number + ".txt");
    const auto text = readFile(file);
    if (!text)
        return text.error();
    std::vector<std::string> ids;
    for (std::size_t first = 0; first < text->size();) {
        const std::size_t end = std::min(text->find('\n', first), text->size());
        ids.push_back(text->substr(first, end - first));
        if (!isSweepJobId(ids.back()))
            return Error{file.string() + ", line " + std::to_string(ids.size()) +
                         ": expected an id of sixteen hexadecimal digits."};
        first = end + 1;
    }
    return ids;
}

Result<std::string> SlurmEngine::submit(const SweepFolder& folder, const EngineSettings& settings,
                                        std::stop_token stop) const
{
    // Two submissions at once would both find nothing in the queue.
    const auto claim = JobClaim::take(folder.path / "submission", "a submission\n");
    if (!claim)
        return claim.error();
    if (!claim->has_value())
        return Error{"Another program submits jobs of " + folder.path.string() + " right now."};
    const Slurm slurm(settings, stop);
    const auto tasks = slurm.tasks(folder);
    if (!tasks)
        return tasks.error();
    const auto queued = queueState(folder, *tasks).queued;
    const std::unordered_set<std::string> isQueued(queued.begin(), queued.end());
    const JobStates states = readJobStates(folder);
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < folder.jobs.size(); ++i)
        if ((states.states[i] == JobState::Waiting || states.states[i] == JobState::Interrupted) &&
            !isQueued.contains(folder.jobs[i].id))
            ids.push_back(folder.jobs[i].id);
    if (ids.empty())
        return std::string("All jobs are done, failed or in Slurm's queue; none was submitted.");
    const auto config = slurm.ask({"scontrol", "show", "config"});
    if (!config)
        return config.error();
    const auto most = static_cast<std::size_t>(maxArraySize(*config) - 1);
    const std::span<const std::string> all(ids);
    for (std::size_t first = 0; first < all.size(); first += most)
        if (const auto done = submitBatch(folder, settings, slurm,
                                          all.subspan(first, std::min(most, all.size() - first)));
            !done)
            return done.error();
    return std::to_string(ids.size()) + " jobs submitted to Slurm as " + nameOf(folder, "…") + ".";
}

Result<QueueState> SlurmEngine::queue(const SweepFolder& folder, const EngineSettings& settings,
                                      std::stop_token stop) const
{
    const auto tasks = Slurm(settings, stop).tasks(folder);
    return tasks ? queueState(folder, *tasks) : Result<QueueState>(tasks.error());
}

Result<void> SlurmEngine::cancel(const SweepFolder& folder, const EngineSettings& settings,
                                 std::stop_token stop) const
{
    const Slurm slurm(settings, stop);
    const auto tasks = slurm.tasks(folder);
    if (!tasks)
        return tasks.error();
    std::set<std::string> names;
    for (const SlurmTasks& each : *tasks)
        if (each.isQueued())
            names.insert(each.name);
    for (const std::string& name : names)
        if (const auto done = slurm.ask({"scancel", "--name=" + name}); !done)
            return done.error();
    return {};
}

} // namespace latency
