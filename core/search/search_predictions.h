#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/latency_search.h"

#include <string>

namespace latency
{

/// A search's predictions of every network of its table, as CSV:
/// `architecture,accuracy_percent,predicted_ms,deviation_ms,probability_within_limit,measured_ms`.
/// The second column is `multiply_adds_million` if these replace accuracy; the fifth is omitted
/// without a limit. Predictions are those of the predictor, also for measured networks. Unknown
/// numbers are empty, "failed" marks failures.
std::string searchPredictionsCsv(const LatencySearch& search);

} // namespace latency
