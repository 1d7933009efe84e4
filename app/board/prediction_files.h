#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/predict_all.h"
#include "core/search/board_measurements.h"
#include "core/search/latency_search.h"

#include <filesystem>

namespace latency
{

/// Writes a search's predictions of every network: CSV with accuracy, prediction, deviation,
/// probability of meeting the limit and measurement; or, for a name that ends in .latency.json, a
/// native table that marks predicted and failed networks.
///
/// search  has a belief
/// board   measured by the user; empty where the table measured everything
Result<void> writeSearchPredictions(const LatencySearch& search, const BoardMeasurements& board,
                                    const std::filesystem::path& file);

/// Predictions of a run or the instant fit for one device, as input of writePredictions.
NetworkPredictions shownPredictions(LatencyTablePointer table, int device,
                                    std::vector<int> trainDevices, std::string predictor,
                                    std::vector<float> predicted, std::vector<float> deviation);

} // namespace latency
