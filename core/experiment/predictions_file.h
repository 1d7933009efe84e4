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

/// `architecture,predicted_ms,deviation_ms,measured_ms`, a row per entry of `rows`; "failed" marks
/// a failed measurement; missing measurements and networks that cannot be predicted are empty. The
/// unit is the table's.
///
/// rows  of `predictions.table`; empty: all
std::string predictionsCsv(const NetworkPredictions& predictions,
                           const std::vector<int>& rows = {});

/// A table of this device only: measurements where available, else predictions, marked as such;
/// failures keep their marks. The deviations are a column of their own. For writeNativeFile.
///
/// rows  as above
Result<LatencyTablePointer> predictedTable(const NetworkPredictions& predictions,
                                           const std::vector<int>& rows = {});

/// Writes CSV, or the native table if the name ends in .latency.json; the file appears complete or
/// not at all.
///
/// errors  another ending, an unwritable file
Result<void> writePredictions(const NetworkPredictions& predictions,
                              const std::filesystem::path& file, const std::vector<int>& rows = {});

} // namespace latency
