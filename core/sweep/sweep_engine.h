#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/sweep/job_states.h"
#include "core/sweep/sweep_folder.h"

#include <stop_token>
#include <string>
#include <vector>

namespace latency
{

/// How jobs are to be run; an engine ignores what does not concern it.
struct EngineSettings {
    std::string program; ///< path of latency-studio, for the jobs
    int threads = 1;     ///< per job
    int processes = 0;   ///< jobs at once; 0: as many as there are cores and memory for
    bool withPredictions = false;
    std::string partition; ///< of the cluster; empty: its default
    std::string account;
    std::string time;   ///< limit per job, such as 01:30:00
    std::string memory; ///< per job, such as 4G
    std::string host;   ///< reached by ssh, with the same folders; empty: this machine
};

/// A sentence on jobs that will not run by themselves, and what to do.
struct QueueState {
    std::vector<std::string> queued; ///< ids of jobs that wait in the queue or run
    std::vector<std::string> remarks;
};

/// Something that runs the jobs of a folder. It keeps no state besides the folder and its queue, so
/// that any program may continue what another began.
class SweepEngine
{
public:
    SweepEngine() = default;
    SweepEngine(const SweepEngine&) = delete;
    SweepEngine& operator=(const SweepEngine&) = delete;
    virtual ~SweepEngine() = default;

    [[nodiscard]] virtual std::string name() const = 0; ///< as in --engine
    [[nodiscard]] virtual std::string title() const = 0;

    /// Makes all jobs run that are neither done nor failed nor queued, and returns at once.
    ///
    /// returns  a sentence on what was submitted
    [[nodiscard]] virtual Result<std::string> submit(const SweepFolder& folder,
                                                     const EngineSettings& settings,
                                                     std::stop_token stop) const = 0;
    /// errors  the queue does not answer
    [[nodiscard]] virtual Result<QueueState> queue(const SweepFolder& folder,
                                                   const EngineSettings& settings,
                                                   std::stop_token stop) const = 0;
    /// Ends queued and running jobs of the folder, which is already marked as cancelled.
    [[nodiscard]] virtual Result<void> cancel(const SweepFolder& folder,
                                              const EngineSettings& settings,
                                              std::stop_token stop) const = 0;
};

/// All engines.
const std::vector<const SweepEngine*>& sweepEngines();
const SweepEngine* findSweepEngine(std::string_view name); ///< nullptr when there is none

/// The command of one job, without its id.
std::vector<std::string> jobCommand(const SweepFolder& folder, const EngineSettings& settings);

} // namespace latency
