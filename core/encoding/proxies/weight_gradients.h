#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ATen/Tensor.h>
#include <ATen/TensorOperators.h>

#include <vector>

namespace latency
{

/// The weights of a network's convolutions and linear layers and the gradient of the loss with
/// respect to each.
struct WeightGradients {
    std::vector<at::Tensor> weights;
    std::vector<at::Tensor> gradients;
};

/// Sum of `part(weight, gradient)`, a tensor of one number, over all layers.
template <class Part>
double sumOverLayers(const WeightGradients& layers, Part part)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < layers.weights.size(); ++i)
        sum += part(layers.weights[i], layers.gradients[i]).template item<double>();
    return sum;
}

} // namespace latency
