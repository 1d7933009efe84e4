#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// The rows of predictions.csv for one test device in one trial.
struct PredictionRows {
    int trial = 1;
    std::string deviceName;
    std::vector<int> architectures; ///< rows of the table, one a measurement
    std::vector<float> measured;    ///< ms
    std::vector<float> predicted;   ///< ms, one a measurement
    std::vector<float> deviation;   ///< ms, or empty
    std::vector<int> labelled;      ///< positions in `measured`
};

/// Reads the text of a predictions.csv.
///
/// where   the file
/// errors  missing columns, a text in a column of numbers; file and line are named
Result<std::vector<PredictionRows>> readPredictionRows(std::string_view text,
                                                       const std::string& where);

} // namespace latency
