#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/network/network_plan.h"

#include <vector>

namespace latency
{

/// Numbers of one layer; those that its kind lacks are empty.
struct LayerNumbers {
    std::vector<float> weight; ///< [out, in / groups, k, k] or [out, in]; normalisation: scale
    std::vector<float> bias;   ///< [out]; normalisation: shift
    std::vector<float> mean;   ///< normalisation only, [out]
    std::vector<float> variance;
};

/// Random weights for running a network whose result nobody needs: the same plan and seed give the
/// same numbers in every runtime and file. Kaiming's normal by inputs; normalisations with scale
/// and variance in 0.5–1.5. The draws repeat after 65 536 numbers, which no runtime takes notice
/// of.
std::vector<LayerNumbers> drawWeights(const NetworkPlan& plan, Seed seed);

/// An input of [batch, 3, imageSize, imageSize] numbers with deviation one, in that order.
std::vector<float> drawImages(const NetworkPlan& plan, int batch, Seed seed);

} // namespace latency
