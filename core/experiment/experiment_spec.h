#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/hardware_specification.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

inline constexpr std::size_t kLargestExperiment = 64U << 20U; ///< bytes of an experiment.json

/// The experiment edited by the form and run by the command line: the contents of an experiment
/// file, `latency-experiment/1`. Names only; `planExperiment` checks them against a table.
struct ExperimentSpec {
    std::string dataset;                   ///< a path or "help:fbnet", "simulated:nasbench201", …
    std::vector<std::string> withDatasets; ///< whose devices are added; in the file one list
    std::string task;                      ///< published task, or empty; explicit device lists win
    std::vector<std::string> trainDevices;
    std::vector<std::string> testDevices;
    nlohmann::json predictor = {{"name", "nasflat"}}; ///< name and options
    nlohmann::json sampler = {{"name", "random"}};    ///< name and options, without count and picks
    int sampleCount = 20;                             ///< labelled architectures a test device
    std::vector<int> handPicked; ///< rows of the table, for the sampler "by-hand"
    /// Picks as networks, in any spelling; the plan resolves them to rows (see findPickedRows).
    std::vector<std::string> pickedNetworks{};
    int sourceSamples = 0; ///< architectures a train device; 0: 900 on NAS-Bench-201, else 800
    int trials = 3;
    std::uint64_t seed = 1;
    std::string protocol = "unseen";
    SpecificationsByDevice specifications; ///< for predictors that read data sheets; may be empty

    bool operator==(const ExperimentSpec&) const = default;
};

nlohmann::json toJson(const ExperimentSpec& spec);

/// errors  unknown or missing key, wrong type, wrong format name, value out of range;
///         `where` begins the error, such as a file name
Result<ExperimentSpec> experimentSpecFromJson(const nlohmann::json& json, const std::string& where);

Result<ExperimentSpec> readExperimentFile(const std::filesystem::path& file);

} // namespace latency
