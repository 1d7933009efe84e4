// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/kmeans_sampler.h"

#include "core/sampling/cluster_picks.h"

namespace latency
{
namespace
{

std::vector<OptionSpec> kmeansOptions()
{
    std::vector<OptionSpec> options = encodingOptions();
    options.push_back(clusterMemberOption());
    return options;
}

class KmeansSampler final : public Sampler
{
public:
    const MethodInfo& info() const override
    {
        static const MethodInfo info{"kmeans",
                                     "K-means",
                                     "One from each of as many clusters as samples.",
                                     "methods/sampling.md §2",
                                     {},
                                     kmeansOptions()};
        return info;
    }

    Result<std::vector<int>> pick(const SamplingRequest& request) const override
    {
        const auto encoded = encodedCandidates(request);
        if (!encoded)
            return encoded.error();
        auto picks = clusterPicks(*encoded, request.count, clusterMember(request.options),
                                  request.seed, request.stop);
        if (picks)
            for (int& pick : *picks)
                pick = encoded->architectures[static_cast<std::size_t>(pick)];
        return picks;
    }
};

} // namespace

const Sampler& kmeansSampler()
{
    static const KmeansSampler sampler;
    return sampler;
}

} // namespace latency
