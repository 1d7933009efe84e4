#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/experiment_result.h"
#include "core/experiment/prediction_rows.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

/// A result with the predictions of all its trials, as input of figures.
struct ResultWithPredictions {
    ExperimentResult result;
    std::vector<PredictionRows> rows; ///< one per trial and test device; empty without the file
    std::string remark;               ///< why there are no predictions, or empty
};

/// Reads a result.json or its folder, and predictions.csv beside it, if present.
///
/// errors  no result; predictions that are damaged or belong to another result
Result<ResultWithPredictions> readResultWithPredictions(const std::filesystem::path& path);

/// The results of several paths, each a result.json, its folder or a folder of such folders.
///
/// errors  those of `resultsIn` and `readResultWithPredictions`
Result<std::vector<ResultWithPredictions>>
readResultsWithPredictions(const std::vector<std::string>& paths);

} // namespace latency
