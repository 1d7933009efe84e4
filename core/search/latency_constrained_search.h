#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/base/result.h"
#include "core/predictor/predictor.h"
#include "core/search/accuracy_table.h"

#include <stop_token>
#include <vector>

namespace latency
{

/// A search for the best network under a latency limit on a device whose measurements are bought
/// one by one: the table's values stay hidden until asked for.
struct SearchRequest {
    LatencyTablePointer table;
    int device = -1;
    std::vector<int> trainDevices;
    Objective objective;
    double limit = 0.0;      ///< ms
    int measurements = 20;   ///< in all, at least 4
    double confidence = 0.5; ///< wanted probability that an unmeasured answer meets the limit
    const PredictorKind* predictor = nullptr;
    Seed seed;
};

/// One bought measurement, in order.
struct SearchStep {
    int architecture = -1;
    double measured = 0.0;  ///< ms
    double predicted = 0.0; ///< ms before it was measured; NaN for the first picks
};

struct SearchAnswer {
    int architecture = -1; ///< -1: no network is known to meet the limit
    bool isMeasured = false;
    double predicted = 0.0;   ///< ms; the measurement where there is one
    double probability = 0.0; ///< of meeting the limit; 1 when measured
    double objective = 0.0;
    std::vector<SearchStep> steps;
    bool isComplete = true; ///< false when stopped
    double seconds = 0.0;   ///< everything but measuring
};

/// Measures half of the budget by kernel-greedy, then always the network with the best objective
/// that is predicted to meet the limit; answers with the best that was measured below the limit or
/// is below it with the wanted confidence.
///
/// errors  fewer than four measurements, a confidence outside 0.5…0.99, more measurements than
///         architectures, or what the predictor refuses
Result<SearchAnswer> searchUnderLimit(const SearchRequest& request, std::stop_token stop);

/// The best network that truly meets the limit, or -1; for judging an answer, never for finding it.
int trueOptimum(const SearchRequest& request);

} // namespace latency
