#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/accuracy_network.h"
#include "core/search/evolution.h"
#include "core/search/ofa_breeding.h"
#include "core/search/remembered_scores.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// A search for the most accurate networks of OFA or CompOFA under latency limits.
struct NetworkSearch {
    OfaPart part = OfaPart::Ofa;
    std::vector<std::int16_t> resolutions = publishedResolutions();
    std::vector<double> limits; ///< ms
    EvolutionOptions evolution;
    Seed seed;
};

/// The space whose networks are bred, OFA-MobileNetV3.
const SearchSpace& evolvedSpace();

/// Result under one limit.
struct FoundNetwork {
    double limit = 0.0; ///< ms
    Architecture network;
    double accuracy = 0.0;     ///< as predicted
    double milliseconds = 0.0; ///< as predicted at the network's own resolution; ≤ limit
};

/// Progress after each generation of any limit.
struct NetworkSearchProgress {
    int limit = 0; ///< place in NetworkSearch::limits
    EvolutionProgress evolution;
};

/// Searches one limit after the other in the same part of OFA. Latencies and accuracies are
/// memoised between searches, so that a new limit costs little. One thread at a time.
class NetworkEvolution
{
public:
    /// resolutions  at least one
    NetworkEvolution(OfaPart part, const std::vector<std::int16_t>& resolutions,
                     ArchitectureScorer accuracy, LatencyScorer latency);
    NetworkEvolution(const NetworkEvolution&) = delete; // its scores refer to its breeding
    NetworkEvolution& operator=(const NetworkEvolution&) = delete;

    /// The most accurate network within `limit` ms.
    ///
    /// errors  a limit that no network meets (the fastest known network is named), options out of
    ///         range, those of the scorers
    Outcome<FoundNetwork> search(double limit, const EvolutionOptions& options, Seed seed,
                                 const RunControl<EvolutionProgress>& control);

    /// Number of distinct networks whose latency was computed.
    [[nodiscard]] std::size_t scored() const { return latencies_.size(); }

private:
    OfaBreeding breeding_;
    RememberedScores accuracies_;
    RememberedScores latencies_;
};

/// One network per limit, in the order of the limits. Latencies and accuracies are memoised across
/// limits.
///
/// accuracy  a share of one; larger is better
/// errors    no limit, a limit that no network meets (the fastest known network is named), options
///           out of range, those of the scorers
Outcome<std::vector<FoundNetwork>> searchNetworks(const NetworkSearch& search,
                                                  const ArchitectureScorer& accuracy,
                                                  const LatencyScorer& latency,
                                                  const RunControl<NetworkSearchProgress>& control);

/// A scorer of the published accuracy predictor.
ArchitectureScorer accuracyScorer(AccuracyNetwork network);

/// Multiply-adds in millions, a substitute for unknown accuracy: larger networks tend to be better.
ArchitectureScorer multiplyAddsScorer();

/// A found network in the format of the OFA tools ("wid", "ks", "e", "d", "r"), with its
/// predictions.
///
/// latencyModel  origin of the latency, such as "lookup-table, Note 10"
nlohmann::json toJson(const FoundNetwork& found, const std::string& latencyModel);

} // namespace latency
