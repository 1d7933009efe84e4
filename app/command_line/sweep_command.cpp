// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/sweep_verbs.h"

namespace latency
{
namespace
{

using Runs = std::vector<std::pair<CLI::App*, std::function<int(SignalStop&)>>>;

template <class Arguments, class Function>
void add(Runs& runs, CLI::App* verb, std::shared_ptr<Arguments> arguments, Function function)
{
    runs.emplace_back(
        verb, [arguments, function](SignalStop& stop) { return function(*arguments, stop); });
}

void addFolder(CLI::App& verb, std::string& folder)
{
    verb.add_option("folder", folder, "folder of the sweep")->required();
}

void addEngine(CLI::App& verb, SweepEngineArguments& arguments)
{
    std::vector<std::string> names;
    for (const SweepEngine* engine : sweepEngines())
        names.push_back(engine->name());
    EngineSettings& settings = arguments.settings;
    verb.add_option("--engine", arguments.engine, "what runs the jobs: local (default) or slurm")
        ->check(CLI::IsMember(names));
    verb.add_option("--threads", settings.threads, "threads per job (default: 1)")
        ->check(CLI::Range(1, 256));
    verb.add_option("--processes", settings.processes,
                    "jobs at once (default: as many as cores and memory allow; Slurm: no limit)")
        ->check(CLI::Range(1, 100'000));
    verb.add_flag("--predictions", settings.withPredictions,
                  "keep every job's predictions.csv, which may be large");
    verb.add_option("--partition", settings.partition, "Slurm: partition");
    verb.add_option("--account", settings.account, "Slurm: account");
    verb.add_option("--time", settings.time, "Slurm: time limit per job, such as 01:30:00");
    verb.add_option("--memory", settings.memory, "Slurm: memory per job, such as 4G");
    verb.add_option("--host", settings.host,
                    "Slurm: machine reached by ssh without a password, with the same folders");
}

void addNew(Runs& runs, CLI::App& sweep)
{
    CLI::App* verb = sweep.add_subcommand("new", "Write a sweep file");
    auto arguments = std::make_shared<SweepNewArguments>();
    SweepSpec& spec = arguments->spec;
    verb->add_option("--out", arguments->out, "file to write")->required();
    verb->add_option("--name", spec.name, "title of the board");
    verb->add_option("--data", arguments->data,
                     "dataset; several joined by a comma are opened as one; may be repeated")
        ->required()
        ->allow_extra_args(false);
    verb->add_option("--tasks", spec.tasks, "published tasks")->delimiter(',');
    verb->add_option("--train", arguments->train, "train devices, instead of tasks")
        ->delimiter(',');
    verb->add_option("--test", arguments->test, "test devices, instead of tasks")->delimiter(',');
    verb->add_option("--predictors", arguments->predictors, "predictors")
        ->delimiter(',')
        ->required();
    verb->add_option("--samplers", arguments->samplers, "samplers (default: random)")
        ->delimiter(',');
    verb->add_option("--samples", spec.samples, "labels per test device (default: 20)")
        ->delimiter(',');
    verb->add_option("--seeds", arguments->seeds, "seeds such as 1-5 or 1,2,7 (default: 1-5)");
    verb->add_option("--trials", spec.trials, "trials per job (default: 1)")
        ->check(CLI::Range(1, 1000));
    add(runs, verb, arguments,
        [](const SweepNewArguments& given, SignalStop&) { return newSweep(given); });
}

void addSubmit(Runs& runs, CLI::App& sweep)
{
    CLI::App* verb =
        sweep.add_subcommand("submit", "Check a sweep, write its folder and run its jobs");
    auto arguments = std::make_shared<SweepSubmitArguments>();
    verb->add_option("sweep", arguments->sweep, "sweep file")->required();
    verb->add_option("--folder", arguments->folder, "folder for jobs and results")->required();
    verb->add_option("--data-dir", arguments->dataDirs, "folder to search for help:…");
    verb->add_flag("--wait", arguments->waits, "return when all jobs have ended");
    verb->add_flag("--dry-run", arguments->isDry, "check and count only; write nothing");
    addEngine(*verb, *arguments);
    add(runs, verb, arguments, submitSweep);
}

void addFollowing(Runs& runs, CLI::App& sweep)
{
    CLI::App* status = sweep.add_subcommand("status", "Count the jobs of a sweep by state");
    auto ofStatus = std::make_shared<SweepStatusArguments>();
    addFolder(*status, ofStatus->folder);
    addEngine(*status, *ofStatus);
    status->add_flag("--json", ofStatus->isJson, "as JSON");
    add(runs, status, ofStatus, sweepStatus);

    CLI::App* watch = sweep.add_subcommand("watch", "Follow a sweep until its jobs have ended");
    auto ofWatch = std::make_shared<SweepStatusArguments>();
    addFolder(*watch, ofWatch->folder);
    add(runs, watch, ofWatch, watchSweep);

    CLI::App* retry = sweep.add_subcommand(
        "retry", "Run failed, interrupted and cancelled jobs again, with their seeds");
    auto ofRetry = std::make_shared<SweepSubmitArguments>();
    addFolder(*retry, ofRetry->folder);
    retry->add_flag("--wait", ofRetry->waits, "return when all jobs have ended");
    addEngine(*retry, *ofRetry);
    add(runs, retry, ofRetry, retrySweep);

    CLI::App* cancel = sweep.add_subcommand("cancel", "End the jobs of a sweep; results stay");
    auto ofCancel = std::make_shared<SweepStatusArguments>();
    addFolder(*cancel, ofCancel->folder);
    addEngine(*cancel, *ofCancel);
    add(runs, cancel, ofCancel, cancelSweep);
}

void addCollect(Runs& runs, CLI::App& sweep)
{
    CLI::App* verb = sweep.add_subcommand("collect", "Print the board of what is done");
    auto arguments = std::make_shared<SweepCollectArguments>();
    addFolder(*verb, arguments->folder);
    verb->add_flag("--json", arguments->isJson, "as JSON");
    verb->add_option("--out", arguments->out,
                     "file ending in .csv, .tex, .html or .json; may be repeated")
        ->allow_extra_args(false);
    add(runs, verb, arguments, collectSweep);
}

void addWorkers(Runs& runs, CLI::App& sweep)
{
    CLI::App* job = sweep.add_subcommand("job", "Run one job of a sweep, as engines do");
    auto ofJob = std::make_shared<SweepJobArguments>();
    addFolder(*job, ofJob->folder);
    job->add_option("id", ofJob->id, "id of the job");
    job->add_option("--batch", ofJob->batch, "instead of an id: number of a batch")
        ->check(CLI::Range(1, 1'000'000'000));
    job->add_option("--index", ofJob->index, "place in the batch, from 0");
    job->add_option("--threads", ofJob->threads, "threads (default: 1)")->check(CLI::Range(1, 256));
    job->add_flag("--predictions", ofJob->withPredictions, "keep predictions.csv");
    job->add_flag("--log", ofJob->logs, "append output to the job's log in the folder");
    add(runs, job, ofJob, runJobVerb);

    CLI::App* pool =
        sweep.add_subcommand("pool", "Run waiting jobs on this machine, as submit does");
    auto ofPool = std::make_shared<SweepSubmitArguments>();
    addFolder(*pool, ofPool->folder);
    addEngine(*pool, *ofPool);
    add(runs, pool, ofPool, runPoolVerb);
}

} // namespace

Command addSweepCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand(
        "sweep", "Run tasks × predictors × seeds on this machine or a Slurm cluster, as one board");
    verb->require_subcommand(1);
    Runs runs;
    addNew(runs, *verb);
    addSubmit(runs, *verb);
    addFollowing(runs, *verb);
    addCollect(runs, *verb);
    addWorkers(runs, *verb);
    return {verb, [runs](SignalStop& stop) {
                for (const auto& [subverb, run] : runs)
                    if (subverb->parsed())
                        return run(stop);
                return static_cast<int>(WrongUsage);
            }};
}

} // namespace latency
