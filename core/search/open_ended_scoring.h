#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"
#include "core/search/evolution.h"

#include <memory>
#include <optional>

namespace latency
{

/// What a search has to know of the device it searches for.
struct ScoredDevice {
    LatencyTablePointer table;
    std::vector<int> trainDevices;           ///< may be empty
    std::vector<int> sourceArchitectures;    ///< of the train devices; empty = whole table
    TargetSamples samples;                   ///< may be empty for predictors that need none
    SpecificationsByDevice specifications{}; ///< as in SourceData
};

/// A predictor that answers for any network.
struct TrainedScorer {
    LatencyScorer scorer;
    /// Of the predictor's own answers, mean relative, where it does not answer itself (see
    /// DistilledScorer).
    std::optional<double> distillationError;
};

/// Latencies of any architectures by any registered predictor. It is trained and adapted here,
/// once; one that cannot answer for architectures outside its table (OpenEndedPredictor) is laid
/// down in a lookup table (DistilledScorer).
///
/// options  resolved
/// errors   what the predictor refuses, no sample where one is needed
Outcome<TrainedScorer> scorerOf(const PredictorKind& kind, const nlohmann::json& options,
                                const ScoredDevice& device, Seed seed,
                                const TrainingControl& control);

} // namespace latency
