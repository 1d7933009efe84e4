// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/by_hand_sampler.h"

#include <algorithm>
#include <unordered_set>

namespace latency
{
namespace
{

class ByHandSampler final : public Sampler
{
public:
    const MethodInfo& info() const override
    {
        static const MethodInfo info{
            "by-hand", "By hand", "The architectures picked in the sample picker.", "ours", {}, {}};
        return info;
    }

    Result<std::vector<int>> pick(const SamplingRequest& request) const override
    {
        if (request.handPicked.empty())
            return Error{"sampler by-hand: nothing is picked; expected at least one architecture."};
        const std::vector<int> pool = candidates(request);
        std::unordered_set<int> seen;
        for (const int pick : request.handPicked) {
            if (!std::ranges::binary_search(pool, pick))
                return Error{"sampler by-hand: architecture " + std::to_string(pick) +
                             " is not measured on " + targetName(request) +
                             "; expected one that is."};
            if (!seen.insert(pick).second)
                return Error{"sampler by-hand: architecture " + std::to_string(pick) +
                             " is picked twice; expected each once."};
        }
        return request.handPicked;
    }
};

} // namespace

const Sampler& byHandSampler()
{
    static const ByHandSampler sampler;
    return sampler;
}

} // namespace latency
