#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/encoding/kernel_features/feature_scaling.h"

#include <cmath>
#include <vector>

namespace latency
{

/// Three groups of random features.
inline std::vector<KernelGroup> randomGroups(Eigen::Index architectures)
{
    RandomEngine random(Seed{21});
    std::vector<KernelGroup> groups;
    for (const Eigen::Index columns : {2, 5, 9}) {
        Eigen::MatrixXd values(architectures, columns);
        for (Eigen::Index i = 0; i < values.size(); ++i)
            values.data()[i] = random.normal();
        groups.push_back({"group " + std::to_string(columns), 1.0 / static_cast<double>(columns),
                          unitFeatures(values)});
    }
    return groups;
}

/// Positive latencies that follow the first group, one an architecture.
inline std::vector<float> latenciesLike(const std::vector<KernelGroup>& groups, double noise)
{
    RandomEngine random(Seed{22});
    std::vector<float> milliseconds;
    for (Eigen::Index i = 0; i < groups.front().features.rows(); ++i)
        milliseconds.push_back(static_cast<float>(
            20.0 * std::exp(0.2 * groups[0].features(i, 0) + noise * random.normal())));
    return milliseconds;
}

} // namespace latency
