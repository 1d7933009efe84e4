#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/experiment/experiment_progress.h"
#include "core/sweep/sweep_folder.h"

#include <chrono>
#include <functional>
#include <mutex>
#include <string>

namespace latency
{

struct JobSettings {
    int threads = 1;
    bool withPredictions = false; ///< keeps predictions.csv beside the result
    std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
};

enum class JobEnd {
    Done,
    DoneBefore,    ///< its result existed
    HeldElsewhere, ///< another process computes it
    Cancelled,     ///< before it began
    Stopped        ///< no result was left
};

/// Computes a job and moves its complete result into place; a result that exists is never
/// replaced. A failure is written into the folder as well as returned, and an earlier one removed
/// on success.
///
/// folder   opened for the job alone or whole
/// begins   called before files are written; the lock it returns is kept meanwhile
/// errors   data that changed since the submission (checksum), what opening, planning or running
///          refuses, an unwritable folder
Result<JobEnd> runSweepJob(const SweepFolder& folder, const SweepJob& job,
                           const JobSettings& settings, const ExperimentControl& control,
                           const std::function<std::unique_lock<std::mutex>()>& beginsWriting = {});

} // namespace latency
