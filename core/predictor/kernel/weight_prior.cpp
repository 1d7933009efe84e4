// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/weight_prior.h"

#include <cmath>

namespace latency
{

WeightPrior expectedWeights(const std::vector<KernelGroup>& groups, const KernelPriors& priors)
{
    const auto count = static_cast<Eigen::Index>(groups.size());
    WeightPrior prior;
    prior.mean.resize(count + 2);
    prior.deviation.resize(count + 2);
    for (Eigen::Index g = 0; g < count; ++g)
        prior.mean(g) = std::log(groups[static_cast<std::size_t>(g)].priorWeight);
    prior.deviation.head(count).setConstant(priors.weightDeviation);
    prior.mean.tail(2) << std::log(priors.constant), std::log(priors.noise);
    prior.deviation.tail(2) << priors.constantDeviation, priors.noiseDeviation;
    return prior;
}

} // namespace latency
