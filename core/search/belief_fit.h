#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"
#include "core/search/latency_belief.h"
#include "core/search/network_order.h"

#include <memory>
#include <stop_token>
#include <utility>
#include <vector>

namespace latency
{

/// Fits a belief to measurements with any registered predictor, independent of the order of the
/// table's rows. One thread at a time.
class BeliefFit
{
public:
    /// kind     the predictor; `options` are resolved against its specs
    /// table    the architectures, and the latencies of `trainDevices` only
    /// device   the target's row of the table, or -1 if it is not in the table
    /// references  PredictorKind::referenceArchitectures; `fit` expects them among the measured
    BeliefFit(const PredictorKind& kind, nlohmann::json options, NetworkOrder table,
              std::vector<int> trainDevices, int device, Seed seed,
              std::vector<int> references = {});

    /// Sets the progress callback of pre-training.
    void reportLearning(ProgressSink<TrainingProgress> learning)
    {
        learning_ = std::move(learning);
    }

    /// Pre-trains the first time, then adapts to `measured`. A predictor without a deviation gets
    /// that of its residuals on the labels.
    ///
    /// measured  (architecture, ms), at least one, distinct
    /// errors    those of the predictor
    Outcome<LatencyBelief> fit(std::span<const std::pair<int, double>> measured,
                               std::stop_token stop);

    /// The predictor's own output after adapting to `measured`: ms or scores.
    Outcome<Prediction> predict(const TargetSamples& samples, std::stop_token stop);
    [[nodiscard]] TargetSamples samplesOf(std::span<const std::pair<int, double>> measured) const;

private:
    Outcome<std::monostate> pretrain(std::stop_token stop);

    std::unique_ptr<Predictor> predictor_;
    bool isPretrained_ = false;
    NetworkOrder order_; ///< what the predictor sees; rows outside are the table's
    std::vector<int> trainDevices_;
    int device_;
    Seed seed_;
    std::vector<int> references_;
    std::vector<int> validationDevices_;
    ProgressSink<TrainingProgress> learning_;
};

} // namespace latency
