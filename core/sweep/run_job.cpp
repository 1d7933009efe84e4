// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/run_job.h"

#include "core/base/atomic_file.h"
#include "core/base/caught_error.h"
#include "core/base/plain_text.h"
#include "core/dataset/open_dataset.h"
#include "core/dataset/table/table_checksum.h"
#include "core/experiment/experiment_plan.h"
#include "core/experiment/result_files.h"
#include "core/experiment/run_experiment.h"
#include "core/sweep/finished_job.h"
#include "core/sweep/job_claim.h"
#include "core/sweep/job_states.h"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

std::string hostName()
{
    char name[256] = "";
    return ::gethostname(name, sizeof name - 1) == 0 ? plainText(name) : std::string();
}

/// For people who look into the folder.
std::string holderText()
{
    const char* slurm = std::getenv("SLURM_JOB_ID");
    return hostName() + ", process " + std::to_string(::getpid()) +
           (slurm != nullptr ? ", Slurm job " + plainText(slurm) : std::string()) + "\n";
}

/// What it cost this process until now.
void addCosts(FinishedJob& job, const JobSettings& settings)
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    job.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - settings.start).count();
    job.processorSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    job.peakMegabytes = static_cast<double>(usage.ru_maxrss) / 1024.0;
    job.host = hostName();
}

bool isThere(const fs::path& path)
{
    std::error_code ignored;
    return fs::exists(path, ignored);
}

void flushFolder(const fs::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

/// Folders that killed processes were writing the same result into. The claim is held, so nobody
/// writes into them any more.
void removeAbandoned(const SweepFolder& folder, const std::string& id)
{
    std::error_code fault;
    std::vector<fs::path> found;
    for (auto entry = fs::directory_iterator(folder.path / "results", fault);
         !fault && entry != fs::directory_iterator(); entry.increment(fault))
        if (entry->path().filename().string().starts_with(".writing-" + id))
            found.push_back(entry->path());
    for (const fs::path& path : found)
        fs::remove_all(path, fault);
}

class JobRun
{
public:
    JobRun(const SweepFolder& folder, const SweepJob& job, const JobSettings& settings)
        : folder_(folder), job_(job), settings_(settings)
    {
    }

    Result<ExperimentResult> compute(const ExperimentControl& control)
    {
        std::vector<std::string> references{job_.experiment.dataset};
        references.insert(references.end(), job_.experiment.withDatasets.begin(),
                          job_.experiment.withDatasets.end());
        OpenOptions options;
        options.dataFolders =
            dataFolders({folder_.record.dataFolders.begin(), folder_.record.dataFolders.end()});
        auto table = openDatasets(references, options);
        if (!table)
            return table.error();
        table_ = std::move(table).value();
        if (const auto same = checkData(); !same)
            return same.error();
        const auto plan = planExperiment(job_.experiment, table_);
        if (!plan)
            return plan.error();
        return runExperiment(*plan, {.previewArchitectures = 0, .threads = settings_.threads},
                             control);
    }

    /// Writes into a folder of its own first, which then gets the result's name: `rename` refuses
    /// to replace a folder that has files, so the first of two results stays.
    Result<JobEnd> keep(const ExperimentResult& result)
    {
        const fs::path target = folder_.result(job_.id);
        const fs::path writing =
            folder_.path / "results" / (".writing-" + job_.id + "-" + std::to_string(::getpid()));
        auto written = writeInto(writing, result);
        std::error_code fault;
        if (written) {
            fs::rename(writing, target, fault);
            flushFolder(target.parent_path());
        }
        if (written && !fault)
            return JobEnd::Done;
        std::error_code ignored;
        fs::remove_all(writing, ignored);
        if (isThere(target))
            return JobEnd::DoneBefore;
        return written ? Error{target.string() + " cannot be written: " + fault.message() + "."}
                       : written.error();
    }

private:
    Result<void> checkData() const
    {
        const std::string key = datasetKey(job_.experiment);
        const auto recorded = folder_.record.checksums.find(key);
        if (recorded == folder_.record.checksums.end())
            return {};
        const std::string now = tableChecksum(*table_);
        if (now == recorded->second)
            return {};
        return Error{key + " has changed since the sweep was submitted: its checksum was " +
                     recorded->second + " and is " + now +
                     "; expected the same data, or a sweep in another folder."};
    }

    Result<void> writeInto(const fs::path& writing, const ExperimentResult& result) const
    {
        const auto written = settings_.withPredictions
                                 ? writeResultFiles(result, *table_, writing)
                                 : writeResultWithoutPredictions(result, *table_, writing);
        if (!written)
            return written.error();
        FinishedJob finished = finishedJob(job_.id, result);
        addCosts(finished, settings_);
        return writeFileAtomically(writing / "job.json",
                                   plainJson(toJson(finished).dump(2)) + "\n");
    }

    const SweepFolder& folder_;
    const SweepJob& job_;
    const JobSettings& settings_;
    LatencyTablePointer table_;
};

Result<ExperimentResult> computeGuarded(JobRun& run, const ExperimentControl& control)
{
    try {
        return run.compute(control);
    } catch (...) {
        return caughtError();
    }
}

} // namespace

Result<JobEnd> runSweepJob(const SweepFolder& folder, const SweepJob& job,
                           const JobSettings& settings, const ExperimentControl& control,
                           const std::function<std::unique_lock<std::mutex>()>& beginsWriting)
{
    if (isThere(folder.result(job.id)))
        return JobEnd::DoneBefore;
    if (folder.isCancelled())
        return JobEnd::Cancelled;
    const auto claim = JobClaim::take(folder.claim(job.id), holderText());
    if (!claim)
        return claim.error();
    if (!claim->has_value())
        return JobEnd::HeldElsewhere;
    // The holder before may have finished in between.
    if (isThere(folder.result(job.id)))
        return JobEnd::DoneBefore;
    removeAbandoned(folder, job.id);
    JobRun run(folder, job, settings);
    const auto result = computeGuarded(run, control);
    if (result && !result->isComplete)
        return JobEnd::Stopped;
    const auto writing = beginsWriting ? beginsWriting() : std::unique_lock<std::mutex>();
    const auto end = result ? run.keep(*result) : Result<JobEnd>(result.error());
    std::error_code ignored;
    if (end)
        fs::remove(folder.failure(job.id), ignored);
    else if (const auto said = writeFailure(folder, job.id, end.error().message); !said)
        return Error{end.error().message + " " + said.error().message};
    return end;
}

} // namespace latency
