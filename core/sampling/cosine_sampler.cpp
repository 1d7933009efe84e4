// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/cosine_sampler.h"

#include "core/sampling/cosine_groups.h"

#include <numeric>

namespace latency
{
namespace
{

class CosineSampler final : public Sampler
{
public:
    const MethodInfo& info() const override
    {
        static const MethodInfo info{
            "cosine",
            "Cosine",
            "One from each of equally large groups from unusual to typical architectures.",
            "methods/sampling.md §3",
            {},
            encodingOptions()};
        return info;
    }

    Result<std::vector<int>> pick(const SamplingRequest& request) const override
    {
        const auto encoded = encodedCandidates(request);
        if (!encoded)
            return encoded.error();
        std::vector<int> all(encoded->architectures.size());
        std::iota(all.begin(), all.end(), 0);
        RandomEngine random(request.seed);
        std::vector<int> picks = cosineGroupPicks(*encoded, std::move(all), request.count, random);
        for (int& pick : picks)
            pick = encoded->architectures[static_cast<std::size_t>(pick)];
        return picks;
    }
};

} // namespace

const Sampler& cosineSampler()
{
    static const CosineSampler sampler;
    return sampler;
}

} // namespace latency
