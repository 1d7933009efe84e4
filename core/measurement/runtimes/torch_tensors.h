#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

// Includes LibTorch: for .cpp files of core/measurement/runtimes only.
#include "core/measurement/runtimes/runtime.h"

#include <ATen/Tensor.h>

namespace latency
{

/// The numbers of a layer as tensors; undefined where the layer has none.
struct LayerTensors {
    at::Tensor weight;
    at::Tensor bias;
    at::Tensor mean;
    at::Tensor variance;
};

std::vector<LayerTensors> layerTensors(const NetworkPlan& plan,
                                       const std::vector<LayerNumbers>& weights,
                                       const RuntimeSettings& settings);
at::Tensor imageTensor(const NetworkPlan& plan, const RuntimeSettings& settings);
std::vector<float> numbersOf(const at::Tensor& tensor);
/// Threads and denormals of this process.
void prepareTorch(const RuntimeSettings& settings);

} // namespace latency
