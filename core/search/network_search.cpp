// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/network_search.h"

#include "core/search/remembered_scores.h"
#include "core/space/ofa_network.h"

#include <cstdio>

namespace latency
{
namespace
{

std::string number(double milliseconds)
{
    char text[32];
    std::snprintf(text, sizeof(text), "%.2f", milliseconds);
    return text;
}

Error outOfReach(double limit, const EvolutionAnswer& answer)
{
    std::string sentence = "search: no network within " + number(limit) + " ms was found";
    if (!answer.fastest.empty())
        sentence += "; the fastest known takes " + number(answer.fastestMilliseconds) + " ms (" +
                    findSearchSpace("ofa")->toText(answer.fastest) + ")";
    return Error{sentence + "; expected a larger limit."};
}

} // namespace

Outcome<std::vector<FoundNetwork>> searchNetworks(const NetworkSearch& search,
                                                  const ArchitectureScorer& accuracy,
                                                  const LatencyScorer& latency,
                                                  const RunControl<NetworkSearchProgress>& control)
{
    if (search.limits.empty() || search.resolutions.empty())
        return Error{"search: expected at least one latency limit and one resolution."};
    const OfaBreeding breeding(search.part, search.resolutions);
    RememberedScores accuracies(breeding, accuracy);
    RememberedScores latencies(breeding, latency);
    std::vector<FoundNetwork> found;
    for (std::size_t i = 0; i < search.limits.size(); ++i) {
        RunControl<EvolutionProgress> one{control.stop, {}};
        if (control.report)
            one.report = [&control, i](const EvolutionProgress& progress) {
                control.report({static_cast<int>(i), progress});
            };
        const auto answer = evolve(breeding, std::ref(accuracies), std::ref(latencies),
                                   search.limits[i], search.evolution, search.seed.derive(i), one);
        if (!answer)
            return answer.error();
        if (!answer->isComplete)
            return Stopped{};
        if (answer->architecture.empty())
            return outOfReach(search.limits[i], *answer);
        found.push_back(
            {search.limits[i], answer->architecture, answer->objective, answer->milliseconds});
    }
    return found;
}

ArchitectureScorer accuracyScorer(AccuracyNetwork network)
{
    return [network = std::move(network)](const std::vector<Architecture>& batch) {
        return Outcome<std::vector<double>>(network.accuracies(batch));
    };
}

nlohmann::json toJson(const FoundNetwork& found, const std::string& latencyModel)
{
    const auto part = [&](std::size_t first, std::size_t count) {
        const auto begin = found.network.begin() + static_cast<std::ptrdiff_t>(first);
        return nlohmann::json(std::vector<int>(begin, begin + static_cast<std::ptrdiff_t>(count)));
    };
    return {{"wid", nullptr},
            {"ks", part(0, ofa::kBlocks)},
            {"e", part(ofa::kFirstExpansion, ofa::kBlocks)},
            {"d", part(ofa::kFirstDepth, ofa::kStages)},
            {"r", part(ofa::kResolution, 1)},
            {"limit_ms", found.limit},
            {"predicted_ms", found.milliseconds},
            {"latency_model", latencyModel},
            {"predicted_top1", found.accuracy}};
}

} // namespace latency
