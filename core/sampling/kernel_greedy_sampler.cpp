// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/kernel_greedy_sampler.h"

#include "core/encoding/kernel_features/kernel_features.h"

namespace latency
{
namespace
{

/// Variance of a measurement relative to that of the latencies, chosen by leaving train devices
/// out (resources/notes/kernel.md).
constexpr double kNoise = 0.03;

class KernelGreedySampler final : public Sampler
{
public:
    const MethodInfo& info() const override
    {
        static const MethodInfo info{
            "kernel-greedy",
            "Kernel greedy",
            "Most informative for a Gaussian process before any label: five for the whole table, "
            "then in turns where its variance is largest and for the whole table.",
            "V-optimal design on the prior kernel, from the sixth in turns with D-optimal; ours",
            {},
            {}};
        return info;
    }

    Result<std::vector<int>> pick(const SamplingRequest& request) const override
    {
        std::vector<int> pool = candidates(request);
        if (auto error = shortage(request, pool))
            return *error;
        const auto features = kernelFeatures(request.table, request.trainDevices);
        std::vector<int> telling;
        for (const int i : pool)
            if (!features->isConstant[static_cast<std::size_t>(i)])
                telling.push_back(i);
        if (static_cast<int>(telling.size()) >= request.count)
            pool = std::move(telling);
        return varianceGreedyPicks(*kernelPriorModes(request.table, request.trainDevices), kNoise,
                                   pool, request.count);
    }
};

} // namespace

const Sampler& kernelGreedySampler()
{
    static const KernelGreedySampler sampler;
    return sampler;
}

} // namespace latency
