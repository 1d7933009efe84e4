// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/network_search.h"

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
                    evolvedSpace().toText(answer.fastest) + ")";
    return Error{sentence + "; expected a larger limit."};
}

} // namespace

const SearchSpace& evolvedSpace()
{
    return *findSearchSpace("ofa");
}

NetworkEvolution::NetworkEvolution(OfaPart part, const std::vector<std::int16_t>& resolutions,
                                   ArchitectureScorer accuracy, LatencyScorer latency)
    : breeding_(part, resolutions), accuracies_(breeding_, std::move(accuracy)),
      latencies_(breeding_, std::move(latency))
{
}

Outcome<FoundNetwork> NetworkEvolution::search(double limit, const EvolutionOptions& options,
                                               Seed seed,
                                               const RunControl<EvolutionProgress>& control)
{
    const auto answer = evolve(breeding_, std::ref(accuracies_), std::ref(latencies_), limit,
                               options, seed, control);
    if (!answer)
        return answer.error();
    if (!answer->isComplete)
        return Stopped{};
    if (answer->architecture.empty())
        return outOfReach(limit, *answer);
    return FoundNetwork{limit, answer->architecture, answer->objective, answer->milliseconds};
}

Outcome<std::vector<FoundNetwork>> searchNetworks(const NetworkSearch& search,
                                                  const ArchitectureScorer& accuracy,
                                                  const LatencyScorer& latency,
                                                  const RunControl<NetworkSearchProgress>& control)
{
    if (search.limits.empty() || search.resolutions.empty())
        return Error{"search: expected at least one latency limit and one resolution."};
    NetworkEvolution evolution(search.part, search.resolutions, accuracy, latency);
    std::vector<FoundNetwork> found;
    for (std::size_t i = 0; i < search.limits.size(); ++i) {
        RunControl<EvolutionProgress> one{control.stop, {}};
        if (control.report)
            one.report = [&control, i](const EvolutionProgress& progress) {
                control.report({static_cast<int>(i), progress});
            };
        auto outcome =
            evolution.search(search.limits[i], search.evolution, search.seed.derive(i), one);
        if (const Error* error = std::get_if<Error>(&outcome))
            return *error;
        if (std::holds_alternative<Stopped>(outcome))
            return Stopped{};
        found.push_back(std::get<FoundNetwork>(std::move(outcome)));
    }
    return found;
}

ArchitectureScorer accuracyScorer(AccuracyNetwork network)
{
    return [network = std::move(network)](const std::vector<Architecture>& batch) {
        return Outcome<std::vector<double>>(network.accuracies(batch));
    };
}

ArchitectureScorer multiplyAddsScorer()
{
    return [](const std::vector<Architecture>& batch) {
        std::vector<double> values;
        for (const Architecture& one : batch)
            values.push_back(evolvedSpace().costs(one).flops * 1e-6);
        return Outcome<std::vector<double>>(std::move(values));
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
