// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/random_sampler.h"

namespace latency
{
namespace
{

class RandomSampler final : public Sampler
{
public:
    const MethodInfo& info() const override
    {
        static const MethodInfo info{
            "random", "Random", "Uniform, without replacement.", "methods/sampling.md §1", {}, {}};
        return info;
    }

    Result<std::vector<int>> pick(const SamplingRequest& request) const override
    {
        const std::vector<int> pool = candidates(request);
        if (auto error = shortage(request, pool))
            return *error;
        std::vector<int> picks;
        for (const int i :
             RandomEngine(request.seed).distinct(request.count, static_cast<int>(pool.size())))
            picks.push_back(pool[static_cast<std::size_t>(i)]);
        return picks;
    }
};

} // namespace

const Sampler& randomSampler()
{
    static const RandomSampler sampler;
    return sampler;
}

} // namespace latency
