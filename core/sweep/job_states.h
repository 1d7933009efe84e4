#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_folder.h"

#include <array>
#include <string>
#include <vector>

namespace latency
{

enum class JobState {
    Waiting,
    Running,
    Interrupted, ///< its process ended without a result: killed, out of memory, machine off
    Failed,      ///< with a sentence
    Done
};
inline constexpr std::array kJobStates{JobState::Waiting, JobState::Running, JobState::Interrupted,
                                       JobState::Failed, JobState::Done};

/// "waiting", "running", …
const char* jobStateName(JobState state);

struct JobStates {
    std::vector<JobState> states; ///< one per job of the folder

    [[nodiscard]] int count(JobState state) const;
    /// True when no job is left to compute.
    [[nodiscard]] bool areSettled() const;
};

/// The states by the folder's files alone: three listings, and one look per running job.
JobStates readJobStates(const SweepFolder& folder);

/// The failure of a job: its sentence, or one that it is unreadable.
std::string failureSentence(const SweepFolder& folder, const std::string& id);

/// errors  cannot be written
Result<void> writeFailure(const SweepFolder& folder, const std::string& id,
                          const std::string& sentence);

/// Forgets failures, so that these jobs are computed again with their seeds, and a cancellation.
///
/// returns  the number of failures
/// errors   a file cannot be removed
Result<int> forgetFailures(const SweepFolder& folder);

/// Jobs that do not run yet will not; those that run are ended by their engines.
Result<void> markCancelled(const SweepFolder& folder);

} // namespace latency
