// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/synflow.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros_like.h>

namespace latency
{

namespace
{

using Kind = PlanLayer::Kind;

/// The first image is the value, the second the flow.
at::Tensor weighted(const PlanLayer& layer, const TorchNetwork::Layer& numbers,
                    const at::Tensor& input)
{
    TorchNetwork::Layer positive;
    positive.weight = numbers.weight.to(at::kDouble).abs();
    const at::Tensor output = layerOutput(layer, positive, input, {});
    const at::Tensor value = output.narrow(0, 0, 1);
    return at::cat({value, output.narrow(0, 1, 1) + value});
}

at::Tensor valueOf(const at::Tensor& pair)
{
    return pair.narrow(0, 0, 1);
}

at::Tensor flowOf(const at::Tensor& pair)
{
    return pair.narrow(0, 1, 1);
}

/// An element-wise function scales the flow by its slope.
at::Tensor activated(const PlanLayer& layer, const at::Tensor& input)
{
    const at::Tensor value = valueOf(input);
    const at::Tensor isBent = value.lt(3.0).to(at::kDouble); // beyond 3 both are straight
    const at::Tensor slope = layer.kind == Kind::HardSwish
                                 ? isBent * ((2.0 * value + 3.0) / 6.0 - 1.0) + 1.0
                                 : isBent / 6.0;
    return at::cat({layerOutput(layer, {}, value, {}), slope * flowOf(input)});
}

at::Tensor product(const at::Tensor& left, const at::Tensor& right)
{
    return at::cat({valueOf(left) * valueOf(right),
                    valueOf(left) * flowOf(right) + flowOf(left) * valueOf(right)});
}

at::Tensor pairBehind(const PlanLayer& layer, const TorchNetwork::Layer& numbers,
                      const at::Tensor& input, const at::Tensor& second)
{
    switch (layer.kind) {
    case Kind::Normalisation:
    case Kind::Relu: // of positive numbers
        return input;
    case Kind::HardSwish:
    case Kind::HardSigmoid:
        return activated(layer, input);
    case Kind::Multiply:
        return product(input, second);
    case Kind::Convolution:
    case Kind::Linear:
        return weighted(layer, numbers, input);
    default:
        return layerOutput(layer, numbers, input, second);
    }
}

} // namespace

double synflow(const TorchNetwork& network, const std::stop_token& stop)
{
    const NetworkPlan& plan = network.plan();
    const at::Tensor image =
        at::ones({1, 3, plan.imageSize, plan.imageSize}, at::TensorOptions(at::kDouble));
    const at::Tensor pair = at::cat({image, at::zeros_like(image)});
    return flowOf(network.pass(pair, stop, pairBehind)).sum().item<double>();
}

} // namespace latency
