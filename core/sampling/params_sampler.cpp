// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/params_sampler.h"

#include "core/sampling/equal_groups.h"
#include "core/space/columns/column_space.h"

#include <algorithm>

namespace latency
{
namespace
{

std::vector<int> sortedByParameters(const LatencyTable& table, const std::vector<int>& pool)
{
    std::vector<std::pair<double, int>> keyed;
    for (const int i : pool)
        keyed.emplace_back(table.space().costs(table.architecture(i)).parameters, i);
    std::ranges::sort(keyed);
    std::vector<int> sorted;
    for (const auto& [parameters, i] : keyed)
        sorted.push_back(i);
    return sorted;
}

class ParamsSampler final : public Sampler
{
public:
    const MethodInfo& info() const override
    {
        static const MethodInfo info{
            "params",
            "By parameters",
            "One from each of equally large groups from few to many parameters.",
            "methods/sampling.md §1",
            {},
            {}};
        return info;
    }

    Result<std::vector<int>> pick(const SamplingRequest& request) const override
    {
        if (!hasCosts(request.table->space()))
            return Error{"sampler params: " + request.table->title() +
                         " says no costs of its networks; expected a column such as params."};
        const std::vector<int> pool = candidates(request);
        if (auto error = shortage(request, pool))
            return *error;
        const std::vector<int> sorted = sortedByParameters(*request.table, pool);
        RandomEngine random(request.seed);
        return oneFromEachGroup(sorted, request.count, random);
    }
};

} // namespace

const Sampler& paramsSampler()
{
    static const ParamsSampler sampler;
    return sampler;
}

} // namespace latency
