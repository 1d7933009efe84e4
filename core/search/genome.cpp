// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/genome.h"

namespace latency
{

std::vector<std::vector<std::size_t>> geneGroups(const SearchSpace& space)
{
    std::vector<std::vector<std::size_t>> groups = space.facts().geneGroups;
    if (groups.empty())
        for (std::size_t i = 0; i < space.positions().size(); ++i)
            groups.push_back({i});
    return groups;
}

Architecture mutated(const SearchSpace& space, ArchitectureView architecture, double probability,
                     RandomEngine& random)
{
    Architecture child(architecture.begin(), architecture.end());
    for (const auto& group : geneGroups(space)) {
        if (random.uniform() >= probability)
            continue;
        for (const std::size_t i : group) {
            const auto& values = space.positions()[i].values;
            child[i] = values[random.index(values.size())];
        }
    }
    return child;
}

Architecture crossedOver(ArchitectureView first, ArchitectureView second,
                         bool paperInheritsLastGene, RandomEngine& random)
{
    Architecture child(first.begin(), first.end());
    const std::size_t genes = child.size() - (paperInheritsLastGene ? 1 : 0);
    for (std::size_t i = 0; i < genes; ++i)
        if (random.uniform() < 0.5)
            child[i] = second[i];
    return child;
}

} // namespace latency
