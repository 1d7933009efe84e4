#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"
#include "core/search/evolution.h"

#include <memory>

namespace latency
{

/// What a search has to know of the device it searches for.
struct ScoredDevice {
    LatencyTablePointer table;
    std::vector<int> trainDevices;        ///< may be empty
    std::vector<int> sourceArchitectures; ///< of the train devices; empty = whole table
    TargetSamples samples;                ///< may be empty for predictors that need none
};

/// Latencies of any architectures by any registered predictor. One that can answer for
/// architectures outside its table (OpenEndedPredictor) is trained and adapted here, once; any
/// other joins each batch to the table (ExtendedScoring).
///
/// options  resolved
/// errors   what the predictor refuses
Outcome<LatencyScorer> scorerOf(const PredictorKind& kind, const nlohmann::json& options,
                                const ScoredDevice& device, Seed seed,
                                const TrainingControl& control);

} // namespace latency
