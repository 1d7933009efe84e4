#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"
#include "core/search/evolution.h"

#include <utility>
#include <vector>

namespace latency
{

/// A predictor, approximated by a table of layers.
struct DistilledScorer {
    LatencyScorer scorer;
    double error = 0.0; ///< mean of |table / predictor − 1| over networks the table has not seen
};

/// Latencies of any network by a predictor limited to its table: it is fitted once, with random
/// networks as unmeasured rows, and a lookup table of layers is fitted to its predictions.
///
/// measured  (row of `table`, ms) on the target
/// errors    those of the predictor
Outcome<DistilledScorer> distilledScorer(const PredictorKind& kind, const nlohmann::json& options,
                                         const LatencyTablePointer& table,
                                         const std::vector<int>& trainDevices,
                                         const std::vector<std::pair<int, double>>& measured,
                                         Seed seed, const TrainingControl& control);

} // namespace latency
