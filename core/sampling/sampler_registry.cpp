// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/sampler.h"

#include "core/sampling/accuracy_sampler.h"
#include "core/sampling/by_hand_sampler.h"
#include "core/sampling/cosine_greedy_sampler.h"
#include "core/sampling/cosine_sampler.h"
#include "core/sampling/kernel_greedy_sampler.h"
#include "core/sampling/kmeans_cosine_sampler.h"
#include "core/sampling/kmeans_sampler.h"
#include "core/sampling/latency_sampler.h"
#include "core/sampling/params_sampler.h"
#include "core/sampling/random_sampler.h"

#include <algorithm>
#include <cmath>

namespace latency
{

const std::vector<const Sampler*>& samplers()
{
    static const std::vector<const Sampler*> registered{
        &kernelGreedySampler(), &randomSampler(),       &paramsSampler(),       &kmeansSampler(),
        &cosineSampler(),       &cosineGreedySampler(), &kmeansCosineSampler(), &accuracySampler(),
        &latencySampler(),      &byHandSampler()};
    return registered;
}

const Sampler* findSampler(std::string_view name)
{
    const auto found = std::ranges::find_if(
        samplers(), [&](const Sampler* sampler) { return sampler->info().name == name; });
    return found == samplers().end() ? nullptr : *found;
}

std::vector<int> candidates(const SamplingRequest& request)
{
    std::vector<int> measured;
    for (int i = 0; i < request.table->architectureCount(); ++i)
        if (request.targetDevice < 0 || !std::isnan(request.table->milliseconds(
                                            request.targetDevice)[static_cast<std::size_t>(i)]))
            measured.push_back(i);
    return measured;
}

std::string targetName(const SamplingRequest& request)
{
    return request.targetDevice < 0 ? "the new device"
                                    : request.table->device(request.targetDevice).name;
}

std::optional<Error> shortage(const SamplingRequest& request, const std::vector<int>& pool)
{
    if (request.count < 1)
        return Error{"sampler: " + std::to_string(request.count) +
                     " architectures were requested; expected at least one."};
    if (request.count > static_cast<int>(pool.size()))
        return Error{"sampler: " + std::to_string(request.count) +
                     " architectures were requested, but " + targetName(request) + " has only " +
                     std::to_string(pool.size()) + " measured ones."};
    return std::nullopt;
}

} // namespace latency
