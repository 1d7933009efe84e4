#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/predict_all.h"
#include "core/search/board_measurements.h"
#include "core/search/latency_search.h"

#include <filesystem>

namespace latency
{

/// Writes what a search believes of every network: CSV with accuracy, prediction, deviation, the
/// probability of meeting the limit and what was measured; or the native table for a name that ends
/// in .latency.json, with marks on what is predicted and what failed.
///
/// search  has a belief
/// board   measured by the user; empty where the table measured everything
Result<void> writeSearchPredictions(const LatencySearch& search, const BoardMeasurements& board,
                                    const std::filesystem::path& file);

/// What a run or the instant fit predicts of one device, to be written by writePredictions.
NetworkPredictions shownPredictions(LatencyTablePointer table, int device,
                                    std::vector<int> trainDevices, std::string predictor,
                                    std::vector<float> predicted, std::vector<float> deviation);

} // namespace latency
