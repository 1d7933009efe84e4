#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/experiment/predict_all.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

/// The shortest text that is read back as the same number; nothing for what is not known (NaN).
std::string csvNumber(float value);

/// The table's unit as part of a column's name: "ms", "mJ", "percent".
std::string unitInColumnName(const std::string& unit);

/// `architecture,predicted_ms,deviation_ms,measured_ms`, a row per entry of `rows`; "failed" stands
/// for a measurement that failed, nothing for one that is missing or a network that the predictor
/// knows nothing of. The unit is the table's.
///
/// rows  of `predictions.table`; empty: all
std::string predictionsCsv(const NetworkPredictions& predictions,
                           const std::vector<int>& rows = {});

/// A table of the device alone: measured where it was measured, else predicted and marked so;
/// failures stay marks. The deviations are a column of their own. For writeNativeFile.
///
/// rows  as above
Result<LatencyTablePointer> predictedTable(const NetworkPredictions& predictions,
                                           const std::vector<int>& rows = {});

/// CSV, or the native table for a name that ends in .latency.json; the file appears complete or not
/// at all.
///
/// errors  another ending, what cannot be written
Result<void> writePredictions(const NetworkPredictions& predictions,
                              const std::filesystem::path& file, const std::vector<int>& rows = {});

} // namespace latency
