// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/kmeans_cosine_sampler.h"

#include "core/sampling/cluster_picks.h"
#include "core/sampling/cosine_groups.h"

#include <algorithm>

namespace latency
{
namespace
{

std::vector<OptionSpec> mixedOptions()
{
    std::vector<OptionSpec> options = encodingOptions();
    options.push_back(clusterMemberOption());
    return options;
}

class KmeansCosineSampler final : public Sampler
{
public:
    const MethodInfo& info() const override
    {
        static const MethodInfo info{"kmeans-cosine",
                                     "K-means and cosine",
                                     "Half from clusters, the rest from unusual to typical.",
                                     "methods/sampling.md §3",
                                     {},
                                     mixedOptions()};
        return info;
    }

    Result<std::vector<int>> pick(const SamplingRequest& request) const override
    {
        const auto encoded = encodedCandidates(request);
        if (!encoded)
            return encoded.error();
        std::vector<int> picks;
        if (request.count >= 2) {
            auto clustered =
                clusterPicks(*encoded, request.count / 2, clusterMember(request.options),
                             request.seed, request.stop);
            if (!clustered)
                return clustered;
            picks = std::move(*clustered);
        }
        std::vector<int> left;
        for (int position = 0; position < static_cast<int>(encoded->architectures.size());
             ++position)
            if (std::ranges::find(picks, position) == picks.end())
                left.push_back(position);
        RandomEngine random(request.seed.derive(1));
        for (const int pick : cosineGroupPicks(
                 *encoded, std::move(left), request.count - static_cast<int>(picks.size()), random))
            picks.push_back(pick);
        for (int& pick : picks)
            pick = encoded->architectures[static_cast<std::size_t>(pick)];
        return picks;
    }
};

} // namespace

const Sampler& kmeansCosineSampler()
{
    static const KmeansCosineSampler sampler;
    return sampler;
}

} // namespace latency
