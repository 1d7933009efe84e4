#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/outcome.h"
#include "core/experiment/experiment_progress.h"
#include "core/experiment/run_experiment.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

/// Every network on a device of which only some are measured.
struct PredictAllRequest {
    LatencyTablePointer table; ///< with the device among its own
    int device = -1;           ///< its row
    std::vector<int> trainDevices;               ///< may be empty; never the device
    nlohmann::json predictor = {{"name", "kernel"}}; ///< name and options, as in an experiment
    std::uint64_t seed = 1;
    /// Of the space, predicted besides the table's rows; those of the table are not doubled.
    std::vector<Architecture> others{};
};

/// What is predicted of the device, one value per row of `table`.
struct NetworkPredictions {
    LatencyTablePointer table; ///< the request's, `others` that it lacked behind its rows
    int device = -1;
    std::vector<int> trainDevices;
    std::string predictor;         ///< its name
    std::vector<int> labels;       ///< rows measured on the device: all of them are learned from
    std::vector<float> predicted;  ///< [architectures] in the table's unit, of labels as well
    std::vector<float> deviation;  ///< [architectures] standard deviation of a measurement
    std::vector<char> hasFailed;   ///< [architectures] 1 where the device did not run the network
    std::vector<std::string> remarks; ///< a sentence each, for the user
};

/// Learns from all that is measured on the device and predicts every row: the very computation of
/// `runExperiment` with the sampler "by-hand" on the same labels, so the predictions are equal.
///
/// errors  fewer than two labels, labels that are all equal, no labelled network that any train
///         device measured, a predictor that cannot predict networks outside the table (with
///         `others`); what planExperiment and the predictor refuse
Outcome<NetworkPredictions> predictAll(const PredictAllRequest& request, const RunOptions& options,
                                       const ExperimentControl& control);

/// `architecture,predicted_ms,deviation_ms,measured_ms`, a row per entry of `rows`; "failed" stands
/// for a measurement that failed, nothing for one that is missing. The unit is the table's.
///
/// rows  of `predictions.table`; empty: all
std::string predictionsCsv(const NetworkPredictions& predictions, const std::vector<int>& rows = {});

/// A table of the device alone: measured where it was measured, else predicted and marked so;
/// failures stay marks. For writeNativeFile.
Result<LatencyTablePointer> predictedTable(const NetworkPredictions& predictions);

/// CSV, or the native table for a name that ends in .latency.json; the file appears complete or not
/// at all.
Result<void> writePredictions(const NetworkPredictions& predictions,
                              const std::filesystem::path& file, const std::vector<int>& rows = {});

} // namespace latency
