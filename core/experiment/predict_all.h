#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/outcome.h"
#include "core/experiment/experiment_progress.h"
#include "core/experiment/run_experiment.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace latency
{

/// Prediction of every network on a partly measured device.
struct PredictAllRequest {
    LatencyTablePointer table;                       ///< with the device among its own
    int device = -1;                                 ///< its row
    std::vector<int> trainDevices;                   ///< may be empty; never the device
    nlohmann::json predictor = {{"name", "kernel"}}; ///< name and options, as in an experiment
    std::uint64_t seed = 1;
    /// Networks of the space to predict besides the table's rows; duplicates of rows are ignored.
    std::vector<Architecture> others{};
};

/// Predictions for the device, one value per row of `table`.
struct NetworkPredictions {
    LatencyTablePointer table; ///< the request's, `others` that it lacked behind its rows
    int device = -1;
    std::vector<int> trainDevices;
    std::string predictor;        ///< its name
    std::vector<int> labels;      ///< rows measured on the device: all of them are learned from
    std::vector<float> predicted; ///< [architectures] in the table's unit, of labels as well
    std::vector<float> deviation; ///< [architectures] standard deviation of a measurement
    std::vector<char> hasFailed;  ///< [architectures] 1 where the device did not run the network
    std::vector<std::string> remarks; ///< a sentence each, for the user
};

/// Learns from all measurements on the device and predicts every row. The computation is that of
/// `runExperiment` with the sampler "by-hand" on the same labels, so the predictions are equal.
///
/// errors  fewer than two labels, labels that are all equal, no labelled network measured on any
///         train device, a predictor that cannot predict networks outside the table (with
///         `others`); those of planExperiment and the predictor
Outcome<NetworkPredictions> predictAll(const PredictAllRequest& request, const RunOptions& options,
                                       const ExperimentControl& control);

} // namespace latency
