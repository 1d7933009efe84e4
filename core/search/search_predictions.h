#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/latency_search.h"

#include <string>

namespace latency
{

/// What a search believes of every network of its table, as CSV:
/// `architecture,accuracy_percent,predicted_ms,deviation_ms,probability_within_limit,measured_ms`.
/// The second column is `multiply_adds_million` where those stand in for accuracy; the fifth is
/// left out without a limit. Predictions are those of the predictor for measured networks too.
/// Numbers that are not known are empty, "failed" stands for failures.
std::string searchPredictionsCsv(const LatencySearch& search);

} // namespace latency
