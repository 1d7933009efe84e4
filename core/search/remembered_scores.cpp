// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/remembered_scores.h"

#include <string>

namespace latency
{

RememberedScores::RememberedScores(const Breeding& breeding, ArchitectureScorer scorer)
    : breeding_(breeding), scorer_(std::move(scorer))
{
}

std::string RememberedScores::keyOf(ArchitectureView architecture) const
{
    const Architecture essence = breeding_.essence(architecture);
    return {reinterpret_cast<const char*>(essence.data()), essence.size() * sizeof(essence[0])};
}

Outcome<std::vector<double>>
RememberedScores::operator()(const std::vector<Architecture>& architectures)
{
    std::vector<std::string> keys;
    std::vector<Architecture> unknown;
    std::vector<std::string> unknownKeys;
    for (const Architecture& one : architectures) {
        keys.push_back(keyOf(one));
        if (known_.try_emplace(keys.back(), 0.0).second) {
            unknown.push_back(one);
            unknownKeys.push_back(keys.back());
        }
    }
    if (!unknown.empty()) {
        auto outcome = scorer_(unknown);
        const auto* scores = std::get_if<std::vector<double>>(&outcome);
        for (std::size_t i = 0; i < unknown.size(); ++i) {
            if (scores != nullptr)
                known_[unknownKeys[i]] = (*scores)[i];
            else
                known_.erase(unknownKeys[i]);
        }
        if (scores == nullptr)
            return outcome;
    }
    std::vector<double> scores;
    for (const std::string& key : keys)
        scores.push_back(known_.at(key));
    return scores;
}

} // namespace latency
