#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"
#include "core/search/evolution.h"

#include <utility>
#include <vector>

namespace latency
{

/// What a predictor says of many networks, laid down in a table of layers.
struct DistilledScorer {
    LatencyScorer scorer;
    double error = 0.0; ///< mean of |table / predictor − 1| over networks the table has not seen
};

/// Latencies of any network by a predictor that answers for its table only: it learns once, with
/// random networks as unmeasured rows of the table, and what it predicts is learned by a lookup
/// table of layers. The predictor itself is asked no more.
///
/// measured  (row of `table`, ms) on the target
/// errors    what the predictor refuses
Outcome<DistilledScorer> distilledScorer(const PredictorKind& kind, const nlohmann::json& options,
                                         const LatencyTablePointer& table,
                                         const std::vector<int>& trainDevices,
                                         const std::vector<std::pair<int, double>>& measured,
                                         Seed seed, const TrainingControl& control);

} // namespace latency
