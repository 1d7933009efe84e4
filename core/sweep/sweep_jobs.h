#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/experiment/experiment_spec.h"
#include "core/sweep/sweep_spec.h"

#include <string>
#include <vector>

namespace latency
{

/// One experiment of a sweep.
struct SweepJob {
    std::string id; ///< of its experiment, sixteen hexadecimal digits; see `sweepJobId`
    ExperimentSpec experiment;
};

/// FNV-1a of the experiment as JSON: the same experiment has the same id in every sweep, and any
/// change gives another one.
std::string sweepJobId(const ExperimentSpec& experiment);

/// Combinations before exclusions; saturates at 2⁶⁴ − 1.
std::uint64_t countCombinations(const SweepSpec& spec);

/// The jobs in the order data, task, predictor, sampler, samples, seed; each once.
///
/// where   begins errors, such as a file's name
/// errors  more than kMostSweepJobs combinations (the number is said, nothing is expanded), none
///         left after the exclusions, an exclusion of no job
Result<std::vector<SweepJob>> expandSweep(const SweepSpec& spec, const std::string& where);

/// 12345678 as "12 345 678".
std::string groupedDigits(std::uint64_t number);

} // namespace latency
