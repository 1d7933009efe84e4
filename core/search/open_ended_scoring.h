#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"
#include "core/search/evolution.h"

#include <memory>
#include <optional>

namespace latency
{

/// Data of the device a search is for.
struct ScoredDevice {
    LatencyTablePointer table;
    std::vector<int> trainDevices;           ///< may be empty
    std::vector<int> sourceArchitectures;    ///< of the train devices; empty = whole table
    TargetSamples samples;                   ///< may be empty for predictors that need none
    SpecificationsByDevice specifications{}; ///< as in SourceData
};

/// A latency model for any network.
struct TrainedScorer {
    LatencyScorer scorer;
    /// Mean error relative to the predictor if it is approximated (see DistilledScorer).
    std::optional<double> distillationError;
};

/// Latencies of any architectures by any registered predictor. It is trained and adapted here,
/// once; a predictor limited to its table (not an OpenEndedPredictor) is approximated by a lookup
/// table (DistilledScorer).
///
/// options  resolved
/// errors   those of the predictor, no sample where one is needed
Outcome<TrainedScorer> scorerOf(const PredictorKind& kind, const nlohmann::json& options,
                                const ScoredDevice& device, Seed seed,
                                const TrainingControl& control);

} // namespace latency
