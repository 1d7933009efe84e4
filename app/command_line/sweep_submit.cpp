// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/exit_status.h"
#include "app/command_line/progress_line.h"
#include "app/command_line/signal_stop.h"
#include "app/command_line/sweep_verbs.h"
#include "app/command_line/version_text.h"
#include "core/base/atomic_file.h"
#include "core/base/plain_text.h"
#include "core/dataset/open_dataset.h"
#include "core/dataset/options/dataset_reference.h"
#include "core/sweep/local_engine.h"
#include "core/sweep/sweep_check.h"

#include <iostream>
#include <sstream>
#include <thread>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

constexpr auto kLook = std::chrono::milliseconds(300);
constexpr auto kBetweenQueueLooks = std::chrono::seconds(10);
constexpr int kMostResubmissions = 3; ///< without a job that ends in between

std::string stateLine(const JobStates& states)
{
    std::string line;
    for (const JobState state : kJobStates)
        if (const int count = states.count(state); count > 0)
            line += (line.empty() ? "" : ", ") + std::to_string(count) + " " + jobStateName(state);
    return line;
}

EngineSettings withProgram(EngineSettings settings)
{
    std::error_code ignored;
    settings.program = fs::read_symlink("/proc/self/exe", ignored).string();
    return settings;
}

const SweepEngine& engineOf(const SweepEngineArguments& arguments)
{
    return *findSweepEngine(arguments.engine.empty() ? "local" : arguments.engine);
}

std::vector<std::string> absoluteFolders(const std::vector<std::string>& given)
{
    std::vector<std::string> folders;
    for (const fs::path& folder : dataFolders({given.begin(), given.end()}))
        folders.push_back(fs::absolute(folder).string());
    return folders;
}

int endStatus(const JobStates& states, const SweepFolder& folder, SignalStop& stop)
{
    if (stop.token().stop_requested())
        return InterruptedByUser;
    std::cout << stateLine(states) << "\n";
    const int failed = states.count(JobState::Failed);
    if (failed > 0)
        std::cerr << "latency-studio: " << failed
                  << " jobs failed; sweep status says why, sweep retry runs them again.\n";
    return failed == 0 && states.count(JobState::Done) == static_cast<int>(folder.jobs.size())
               ? Done
               : Failed;
}

/// Waits for jobs of a queue; submits those again that fell out of it without a result.
int waitForQueue(const SweepFolder& folder, const SweepEngine& engine,
                 const EngineSettings& settings, SignalStop& stop)
{
    ProgressLine line(false);
    JobStates states = readJobStates(folder);
    auto nextLook = std::chrono::steady_clock::now() + kBetweenQueueLooks;
    int doneBefore = states.count(JobState::Done);
    for (int resubmissions = 0; !states.areSettled() && !stop.token().stop_requested();) {
        line.show(stateLine(states));
        std::this_thread::sleep_for(kLook);
        states = readJobStates(folder);
        if (folder.isCancelled())
            break;
        if (std::chrono::steady_clock::now() < nextLook)
            continue;
        nextLook = std::chrono::steady_clock::now() + kBetweenQueueLooks;
        const int done = states.count(JobState::Done);
        resubmissions = done > doneBefore ? 0 : resubmissions;
        doneBefore = done;
        const auto queue = engine.queue(folder, settings, stop.token());
        // A queue that does not answer for a while is no reason to give up.
        if (!queue || !queue->queued.empty() || states.count(JobState::Running) > 0 ||
            readJobStates(folder).areSettled())
            continue;
        if (++resubmissions > kMostResubmissions)
            return refuse({"Jobs leave the queue without a result; their output is in " +
                           (folder.path / "logs").string() + "."});
        static_cast<void>(engine.submit(folder, settings, stop.token()));
    }
    return endStatus(states, folder, stop);
}

int waitForPool(const SweepFolder& folder, const EngineSettings& settings, SignalStop& stop)
{
    ProgressLine line(false);
    const auto done =
        runLocalPool(folder.path, settings, stop.token(),
                     [&line](const JobStates& states) { line.show(stateLine(states)); });
    return done ? endStatus(readJobStates(folder), folder, stop) : refuse(done.error());
}

int start(const SweepFolder& folder, const SweepSubmitArguments& arguments, SignalStop& stop)
{
    const EngineSettings settings = withProgram(arguments.settings);
    const SweepEngine& engine = engineOf(arguments);
    if (arguments.waits && engine.name() == "local")
        return waitForPool(folder, settings, stop);
    const auto said = engine.submit(folder, settings, stop.token());
    if (!said)
        return refuse(said.error());
    std::cout << *said << std::endl;
    return arguments.waits ? waitForQueue(folder, engine, settings, stop) : static_cast<int>(Done);
}

/// Datasets given as "a,b" are opened as one; paths are kept as absolute ones.
std::vector<SweepData> dataOf(const SweepNewArguments& arguments)
{
    std::vector<SweepData> data;
    for (const std::string& text : arguments.data) {
        data.push_back({{}, {}, arguments.train, arguments.test});
        std::istringstream parts(text);
        for (std::string part; std::getline(parts, part, ',');)
            data.back().references.push_back(
                isNamedDataset(part) ? part : fs::absolute(part).lexically_normal().string());
    }
    return data;
}

} // namespace

int newSweep(const SweepNewArguments& arguments)
{
    std::error_code ignored;
    if (fs::exists(arguments.out, ignored))
        return refuse({arguments.out + " exists; expected the name of a new file."});
    const auto seeds = seedsFromText(arguments.seeds);
    if (!seeds)
        return refuse(seeds.error());
    SweepSpec spec = arguments.spec;
    spec.seeds = *seeds;
    spec.data = dataOf(arguments);
    for (const std::string& name : arguments.predictors)
        spec.predictors.push_back({{"name", name}});
    if (!arguments.samplers.empty())
        spec.samplers.clear();
    for (const std::string& name : arguments.samplers)
        spec.samplers.push_back({{"name", name}});
    // As reading the file would, before it is written.
    const auto checked = sweepSpecFromJson(toJson(spec), "The sweep");
    if (!checked)
        return refuse(checked.error());
    const auto jobs = expandSweep(*checked, "The sweep");
    if (!jobs)
        return refuse(jobs.error());
    if (const auto written =
            writeFileAtomically(arguments.out, plainJson(toJson(spec).dump(2)) + "\n");
        !written)
        return refuse(written.error());
    std::cout << groupedDigits(jobs->size()) << " jobs in " << plainText(arguments.out) << "\n";
    return Done;
}

int submitSweep(const SweepSubmitArguments& arguments, SignalStop& stop)
{
    auto spec = readSweepFile(arguments.sweep);
    if (!spec)
        return refuse(spec.error());
    auto jobs = expandSweep(*spec, arguments.sweep);
    if (!jobs)
        return refuse(jobs.error());
    const std::vector<std::string> folders = absoluteFolders(arguments.dataDirs);
    const auto checksums = checkSweep(*jobs, {folders.begin(), folders.end()}, stop.token());
    if (!checksums)
        return refuse(checksums.error());
    std::cout << groupedDigits(jobs->size()) << " jobs" << std::endl;
    if (arguments.isDry)
        return Done;
    const auto folder = writeSweepFolder(
        arguments.folder, {{}, programVersion(), folders, *checksums, std::move(spec).value()},
        std::move(jobs).value());
    if (!folder)
        return refuse(folder.error());
    std::error_code ignored;
    fs::remove(folder->path / "cancelled", ignored);
    return start(*folder, arguments, stop);
}

int retrySweep(const SweepSubmitArguments& arguments, SignalStop& stop)
{
    const auto folder = openSweepFolder(arguments.folder);
    if (!folder)
        return refuse(folder.error());
    if (const auto forgotten = forgetFailures(*folder); !forgotten)
        return refuse(forgotten.error());
    return start(*folder, arguments, stop);
}

int watchSweep(const SweepStatusArguments& arguments, SignalStop& stop)
{
    const auto folder = openSweepFolder(arguments.folder);
    if (!folder)
        return refuse(folder.error());
    JobStates states = readJobStates(*folder);
    {
        ProgressLine line(false);
        while (!states.areSettled() && !folder->isCancelled() && !stop.token().stop_requested()) {
            line.show(stateLine(states));
            std::this_thread::sleep_for(kLook);
            states = readJobStates(*folder);
        }
    }
    return endStatus(states, *folder, stop);
}

int runPoolVerb(const SweepSubmitArguments& arguments, SignalStop& stop)
{
    const auto done = runLocalPool(arguments.folder, withProgram(arguments.settings), stop.token());
    return done ? static_cast<int>(Done) : refuse(done.error());
}

} // namespace latency
