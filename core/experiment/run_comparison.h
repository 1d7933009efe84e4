#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/experiment_result.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace latency
{

/// Wilcoxon's signed-rank test, two-sided. Pairs without a difference are dropped, ties get mean
/// ranks. The distribution is exact up to 25 pairs, normal beyond.
///
/// returns  nullopt when no pair differs
std::optional<double> wilcoxonSignedRank(std::span<const double> differences);

/// Smallest number of pairs with which the exact two-sided test can fall below 0.05.
inline constexpr int kFewestPairsForWilcoxon = 6;

/// One run on one test device.
struct RunOnDevice {
    std::string deviceName;
    std::vector<double> spearman; ///< one per trial, in their order; unseen architectures
};

/// One run compared with a baseline.
struct ComparedRun {
    std::vector<RunOnDevice> devices;  ///< all of its own, in the order of the experiment
    std::vector<double> meanSpearman;  ///< one per trial, over the devices all runs share
    double mean = 0;                   ///< of them; NaN without any
    double deviation = 0;              ///< over trials; NaN with fewer than two
    int architectures = 0;             ///< fewest counted on
    std::vector<double> differences;   ///< to the baseline, one per pair of trials with one seed
    std::optional<double> probability; ///< Wilcoxon's; nothing when it cannot be said
    std::string whyNone;               ///< one sentence when there is no probability
};

struct RunComparison {
    std::vector<std::string> sharedDevices; ///< tested by all runs, in the order of the first
    std::vector<ComparedRun> runs;          ///< as given
    struct Option {
        std::string name;                ///< "predictor", "epochs", "samples", …
        std::vector<std::string> values; ///< one per run, "–" where it has none
    };
    std::vector<Option> differing;    ///< options in which the runs are not alike
    std::vector<std::string> origins; ///< differentOrigins
};

/// baseline  place among `results`, or -1 for none
RunComparison compareRuns(const std::vector<const ExperimentResult*>& results, int baseline);

} // namespace latency
