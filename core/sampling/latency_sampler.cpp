// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/latency_sampler.h"

#include "core/sampling/equal_groups.h"

#include <algorithm>

namespace latency
{
namespace
{

class LatencySampler final : public Sampler
{
public:
    const MethodInfo& info() const override
    {
        static const MethodInfo info{"latency",
                                     "By latency (oracle)",
                                     "One from each of equally large groups from fast to slow on "
                                     "the device itself, which is unknown beforehand.",
                                     "methods/sampling.md §1",
                                     {},
                                     {}};
        return info;
    }

    bool isOracle() const override { return true; }

    Result<std::vector<int>> pick(const SamplingRequest& request) const override
    {
        if (request.targetDevice < 0)
            return Error{"sampler latency: it uses the device's own latencies, which are unknown "
                         "for a new device; expected a device of the table."};
        std::vector<int> pool = candidates(request);
        if (auto error = shortage(request, pool))
            return *error;
        const auto latencies = request.table->milliseconds(request.targetDevice);
        std::ranges::stable_sort(pool, {},
                                 [&](int row) { return latencies[static_cast<std::size_t>(row)]; });
        RandomEngine random(request.seed);
        return oneFromEachGroup(pool, request.count, random);
    }
};

} // namespace

const Sampler& latencySampler()
{
    static const LatencySampler sampler;
    return sampler;
}

} // namespace latency
