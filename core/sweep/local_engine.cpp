// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/local_engine.h"

#include "core/base/file_text.h"
#include "core/sweep/child_process.h"
#include "core/sweep/job_claim.h"

#include <algorithm>
#include <csignal>
#include <map>
#include <optional>
#include <sstream>
#include <thread>
#include <unistd.h>

namespace latency
{
namespace
{

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr int kMostAttempts = 3; ///< of a job whose process ends without a word
constexpr double kMegabytesPerJob = 400;
constexpr auto kPause = std::chrono::milliseconds(5);
constexpr auto kBetweenLooks = std::chrono::milliseconds(300);

/// Of the whole machine; 0 when it is not said.
double availableMegabytes()
{
    const auto text = readFilePart("/proc/meminfo", 0, 4096);
    std::istringstream facts(text ? *text : std::string());
    std::string name;
    double kilobytes = 0;
    std::string unit;
    while (facts >> name >> kilobytes >> unit)
        if (name == "MemAvailable:")
            return kilobytes / 1024;
    return 0;
}

bool isSettledHere(JobState state)
{
    return state == JobState::Done || state == JobState::Failed || state == JobState::Running;
}

class LocalPool
{
public:
    LocalPool(const fs::path& folder, const EngineSettings& settings, std::stop_token stop,
              const std::function<void(const JobStates&)>& looked)
        : path_(folder), settings_(settings), stop_(std::move(stop)), looked_(looked),
          most_(static_cast<std::size_t>(localProcesses(settings)))
    {
    }

    Result<void> run()
    {
        for (auto nextLook = Clock::now();;) {
            if (isEnding() || Clock::now() >= nextLook) {
                if (const auto done = look(); !done)
                    return done;
                nextLook = Clock::now() + kBetweenLooks;
            }
            if (isEnding())
                endChildren();
            collect();
            fill();
            if (children_.empty() && (isEnding() || queue_.empty())) {
                if (const auto done = look(); !done)
                    return done;
                if (isEnding() || queue_.empty())
                    return {};
            }
            std::this_thread::sleep_for(kPause);
        }
    }

private:
    [[nodiscard]] bool isEnding() const { return stop_.stop_requested() || isCancelled_; }

    /// Reads the folder, which others may have changed, and queues what is to be computed.
    Result<void> look()
    {
        // Reading the list of many jobs again and again would be most of the pool's work.
        std::error_code ignored;
        const auto written = fs::last_write_time(path_ / "sweep.json", ignored);
        if (!folder_ || written != written_) {
            auto folder = openSweepFolder(path_);
            if (!folder)
                return folder.error();
            folder_ = std::move(folder).value();
            written_ = written;
        }
        isCancelled_ = folder_->isCancelled();
        const JobStates states = readJobStates(*folder_);
        if (looked_)
            looked_(states);
        queue_.clear();
        for (std::size_t i = 0; i < states.states.size(); ++i) {
            const std::string& id = folder_->jobs[i].id;
            if (states.states[i] == JobState::Failed)
                attempts_.erase(id); // counted anew when it is retried
            if (!isSettledHere(states.states[i]) && !children_.contains(id))
                queue_.push_back(id);
        }
        std::ranges::reverse(queue_); // taken from its end
        return {};
    }

    void fill()
    {
        while (!isEnding() && children_.size() < most_ && !queue_.empty()) {
            const std::string id = queue_.back();
            queue_.pop_back();
            if (attempts_[id] >= kMostAttempts) {
                giveUp(id);
                continue;
            }
            ++attempts_[id];
            std::vector<std::string> command = jobCommand(*folder_, settings_);
            command.push_back(id);
            auto child = ChildProcess::start(command, folder_->log(id));
            if (child)
                children_.emplace(id, std::move(child).value());
            else
                lastWords_[id] = child.error().message;
        }
    }

    void collect()
    {
        for (auto child = children_.begin(); child != children_.end();) {
            if (!child->second.hasEnded()) {
                ++child;
                continue;
            }
            if (const int status = child->second.status(); status != 0)
                lastWords_[child->first] =
                    status > 128
                        ? "its process was ended by signal " + std::to_string(status - 128) +
                              (status == 128 + SIGKILL ? " (possibly for want of memory)" : "")
                        : "its process ended with status " + std::to_string(status);
            child = children_.erase(child);
        }
    }

    /// A disk that is full now takes no failure; the job then stays as it is, to be tried again.
    void giveUp(const std::string& id)
    {
        if (writeFailure(*folder_, id,
                         "The job was tried " + std::to_string(kMostAttempts) +
                             " times without a result: " + lastWords_[id] + ". Its output is in " +
                             folder_->log(id).string() + "."))
            attempts_.erase(id);
    }

    void endChildren()
    {
        if (!endsAt_) {
            endsAt_ = Clock::now() + std::chrono::seconds(5);
            for (const auto& [id, child] : children_)
                child.signal(SIGTERM);
        } else if (Clock::now() > *endsAt_) {
            for (const auto& [id, child] : children_)
                child.signal(SIGKILL);
        }
    }

    fs::path path_;
    const EngineSettings& settings_;
    std::stop_token stop_;
    const std::function<void(const JobStates&)>& looked_;
    std::size_t most_;
    std::optional<SweepFolder> folder_;
    fs::file_time_type written_; ///< of the record in `folder_`
    bool isCancelled_ = false;
    std::vector<std::string> queue_;
    std::map<std::string, ChildProcess> children_;
    std::map<std::string, int> attempts_;
    std::map<std::string, std::string> lastWords_;
    std::optional<Clock::time_point> endsAt_;
};

} // namespace

int localProcesses(const EngineSettings& settings)
{
    if (settings.processes > 0)
        return settings.processes;
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const double memory = availableMegabytes();
    const int byMemory = memory > 0 ? static_cast<int>(memory / kMegabytesPerJob) : cores;
    return std::max(1, std::min(cores / std::max(1, settings.threads), byMemory));
}

Result<void> runLocalPool(const fs::path& path, const EngineSettings& settings,
                          std::stop_token stop, const std::function<void(const JobStates&)>& looked)
{
    for (;;) {
        const auto folder = openSweepFolder(path);
        if (!folder)
            return folder.error();
        const auto claim = JobClaim::take(
            folder->path / "pool", "local pool, process " + std::to_string(::getpid()) + "\n");
        if (!claim)
            return claim.error();
        if (claim->has_value()) {
            if (const auto done = LocalPool(folder->path, settings, stop, looked).run(); !done)
                return done;
        }
        const JobStates states = readJobStates(*folder);
        if (looked)
            looked(states);
        if (claim->has_value() || stop.stop_requested() || folder->isCancelled() ||
            states.areSettled())
            return {};
        std::this_thread::sleep_for(kBetweenLooks);
    }
}

Result<std::string> LocalEngine::submit(const SweepFolder& folder, const EngineSettings& settings,
                                        std::stop_token) const
{
    std::vector<std::string> command{settings.program, "sweep",
                                     "pool",           folder.path.string(),
                                     "--threads",      std::to_string(settings.threads)};
    if (settings.processes > 0)
        command.insert(command.end(), {"--processes", std::to_string(settings.processes)});
    if (settings.withPredictions)
        command.emplace_back("--predictions");
    const auto pool = ChildProcess::start(command, folder.path / "logs" / "pool.log", true);
    if (!pool)
        return pool.error();
    return std::to_string(localProcesses(settings)) + " jobs at once on this machine, " +
           std::to_string(settings.threads) + " threads each; they go on without this program.";
}

Result<QueueState> LocalEngine::queue(const SweepFolder& folder, const EngineSettings&,
                                      std::stop_token) const
{
    QueueState queue;
    if (isClaimHeld(folder.path / "pool"))
        for (const SweepJob& job : folder.jobs)
            queue.queued.push_back(job.id);
    return queue;
}

/// The pool looks at the mark several times a second.
Result<void> LocalEngine::cancel(const SweepFolder&, const EngineSettings&, std::stop_token) const
{
    return {};
}

} // namespace latency
