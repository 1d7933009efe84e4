#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/evaluation_metrics.h"
#include "core/sweep/finished_job.h"
#include "core/sweep/job_states.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace latency
{

using FinishedJobs = std::unordered_map<std::string, FinishedJob>; ///< by id

/// Reads the finished jobs that `known` lacks, so that a board followed live reads each once.
///
/// returns  sentences on results that cannot be read
std::vector<std::string> readFinishedJobs(const SweepFolder& folder, const JobStates& states,
                                          FinishedJobs& known, std::stop_token stop = {});

/// One method on one task, over its seeds.
struct BoardCell {
    std::vector<std::size_t> jobs; ///< of the folder, in its order
    int done = 0;
    int failed = 0;
    int running = 0;
    MeanDeviation spearman; ///< of the jobs' means over test devices; NaN without any
    MeanDeviation kendall;
    double seconds = 0.0;          ///< mean per job, of the whole process
    double processorSeconds = 0.0; ///< mean per job
    double peakMegabytes = 0.0;    ///< largest
    int budget = 0;                ///< measurements per test device; largest
    int architectures = 0;         ///< fewest a score was counted on
    bool isBest = false;           ///< highest mean of its row
    /// Against the best of its row, over pairs of the same test device, trial and seed; nothing
    /// with fewer than kFewestPairsForWilcoxon that differ.
    std::optional<double> probability{};
    bool isEqualToBest = false; ///< not distinguished from it at the level of 5 %
    bool isSimulated = false;
    bool isOracle = false;

    [[nodiscard]] int expected() const { return static_cast<int>(jobs.size()); }
};

/// A published figure of a task, which was not computed here.
struct PublishedCell {
    std::string system;
    double spearman = 0.0;
};

struct SweepBoard {
    std::vector<std::string> rows;                     ///< tasks, or data without a task
    std::vector<std::string> methods;                  ///< with the options in which they differ
    std::vector<std::vector<BoardCell>> cells;         ///< [row][method]
    std::vector<std::vector<PublishedCell>> published; ///< [row]
    std::vector<std::string> remarks; ///< what a reader should know, a sentence each
    int jobs = 0;
    int done = 0;
    int failed = 0;
};

/// The board of what is finished. Results of other data than the sweep's are left out, and said.
SweepBoard makeSweepBoard(const SweepFolder& folder, const JobStates& states,
                          const FinishedJobs& finished);

/// How equal ones are found, for the foot of a table.
extern const char* const kBoardTestNote;

} // namespace latency
