#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

inline constexpr std::size_t kMostSweepJobs = 100'000;

/// One dataset of a sweep, or several opened as one, with the tasks to run on it.
struct SweepData {
    std::vector<std::string> references;   ///< names or paths, at least one
    std::vector<std::string> tasks;        ///< published tasks; empty: those of the sweep
    std::vector<std::string> trainDevices; ///< instead of a task; may be empty
    std::vector<std::string> testDevices;

    bool operator==(const SweepData&) const = default;
};

/// The contents of a sweep file, `latency-sweep/1`: data × tasks × predictors × samplers × numbers
/// of samples × seeds. `expandSweep` makes its jobs.
struct SweepSpec {
    std::string name; ///< shown; may be empty
    std::vector<SweepData> data;
    std::vector<std::string> tasks;         ///< of data without its own
    std::vector<nlohmann::json> predictors; ///< name and options each
    std::vector<nlohmann::json> samplers{{{"name", "random"}}};
    std::vector<int> samples{20};
    std::vector<std::uint64_t> seeds{1};
    /// Objects of "task", "predictor", "sampler", "samples", "seed", "data"; a job that agrees with
    /// all members of one is left out.
    std::vector<nlohmann::json> exclusions;
    int trials = 1; ///< per job
    int sourceSamples = 0;
    std::string protocol = "unseen";

    bool operator==(const SweepSpec&) const = default;
};

nlohmann::json toJson(const SweepSpec& spec);

/// errors  unknown or missing key, wrong type, number out of range, an empty list; `where` begins
///         the error
Result<SweepSpec> sweepSpecFromJson(const nlohmann::json& json, const std::string& where);

/// Paths of datasets in the file are relative to it.
Result<SweepSpec> readSweepFile(const std::filesystem::path& file);

/// "1-5", "1,2,7" or a mixture.
///
/// errors  another form, more than a million seeds
Result<std::vector<std::uint64_t>> seedsFromText(const std::string& text);

} // namespace latency
