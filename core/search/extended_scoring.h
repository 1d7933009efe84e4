#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"
#include "core/space/architecture.h"

#include <map>
#include <stop_token>
#include <utility>
#include <vector>

namespace latency
{

/// The rows of a table, followed by unmeasured architectures.
///
/// rows       of the table, in the order wanted
/// errors     an architecture of another space
Result<LatencyTablePointer> extendedTable(const LatencyTable& table, const std::vector<int>& rows,
                                          const std::vector<Architecture>& architectures);

/// Latencies of architectures outside a table, by any registered predictor: each batch joins a
/// thinned table as unmeasured rows. Scores are memoised. One thread at a time.
class ExtendedScoring
{
public:
    /// measured    (row of `table`, ms) on the target
    /// confidence  the returned latency is met with this probability; 0.5 = best guess
    ExtendedScoring(const PredictorKind& kind, nlohmann::json options, LatencyTablePointer table,
                    std::vector<int> trainDevices, std::vector<std::pair<int, double>> measured,
                    double confidence, Seed seed, std::stop_token stop);

    /// Milliseconds, one per architecture. May take as long as pre-training the predictor.
    Outcome<std::vector<double>> operator()(const std::vector<Architecture>& architectures);

private:
    Outcome<std::vector<double>> scoreNew(const std::vector<Architecture>& architectures);

    const PredictorKind* kind_;
    nlohmann::json options_;
    LatencyTablePointer table_;
    std::vector<int> trainDevices_;
    std::vector<int> rows_; ///< those measured on the target first
    std::vector<std::pair<int, double>> measured_;
    double confidence_;
    Seed seed_;
    std::stop_token stop_;
    std::map<Architecture, double> known_;
};

} // namespace latency
