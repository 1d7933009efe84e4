// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/torch_network.h"

#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/batch_norm.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>

#include <cmath>

namespace latency
{

namespace
{

using Kind = PlanLayer::Kind;

std::size_t weightCount(const PlanLayer& layer)
{
    return static_cast<std::size_t>(layer.kernel) * static_cast<std::size_t>(layer.kernel) *
           static_cast<std::size_t>(layer.widthIn / layer.groups) *
           static_cast<std::size_t>(layer.widthOut);
}

double deviation(const PlanLayer& layer, WeightStart start)
{
    if (start == WeightStart::StandardNormal)
        return 1.0;
    if (layer.kind == Kind::Linear)
        return 0.001;
    return std::sqrt(2.0 / (layer.widthOut * static_cast<double>(layer.kernel) * layer.kernel));
}

at::Tensor drawnWeight(const PlanLayer& layer, std::span<const float> numbers, double scale)
{
    std::vector<std::int64_t> shape{layer.widthOut, layer.widthIn / layer.groups};
    if (layer.kind == Kind::Convolution)
        shape.insert(shape.end(), 2, layer.kernel);
    // The cast is safe because the tensor is only read; LibTorch has no tensor over constant
    // numbers.
    return at::from_blob(const_cast<float*>(numbers.data()), shape) * scale;
}

/// LibTorch's own implementation cannot be differentiated twice.
at::Tensor hardSigmoid(const at::Tensor& input)
{
    return ((input + 3.0) / 6.0).clamp(0.0, 1.0);
}

/// x and its two neighbours along `dimension`.
at::Tensor neighbourSums(const at::Tensor& input, std::int64_t dimension)
{
    at::Tensor sums = input.clone();
    const std::int64_t inner = input.size(dimension) - 1;
    sums.narrow(dimension, 0, inner).add_(input.narrow(dimension, 1, inner));
    sums.narrow(dimension, 1, inner).add_(input.narrow(dimension, 0, inner));
    return sums;
}

/// A 3 × 3 window in two passes: several times as fast as LibTorch's, but without a gradient.
at::Tensor averagedForwards(const at::Tensor& input)
{
    const at::Tensor counts = neighbourSums(
        neighbourSums(at::ones({input.size(2), input.size(3)}, input.options()), 0), 1);
    return neighbourSums(neighbourSums(input, 3), 2).div_(counts);
}

at::Tensor averaged(const PlanLayer& layer, const at::Tensor& input)
{
    if (layer.kernel == 3 && layer.stride == 1 && !input.requires_grad())
        return averagedForwards(input);
    return at::avg_pool2d(input, layer.kernel, layer.stride, (layer.kernel - 1) / 2, false, false);
}

at::Tensor shuffled(const at::Tensor& input, int groups)
{
    return input.view({input.size(0), groups, input.size(1) / groups, input.size(2), input.size(3)})
        .transpose(1, 2)
        .reshape(input.sizes());
}

std::vector<std::size_t> lastUses(const NetworkPlan& plan)
{
    std::vector<std::size_t> uses(plan.layers.size() + 1, plan.layers.size());
    for (std::size_t i = 0; i < plan.layers.size(); ++i) {
        uses[static_cast<std::size_t>(plan.layers[i].input)] = i;
        if (plan.layers[i].secondInput >= 0)
            uses[static_cast<std::size_t>(plan.layers[i].secondInput)] = i;
    }
    return uses;
}

} // namespace

bool hasWeight(const PlanLayer& layer)
{
    return layer.kind == Kind::Convolution || layer.kind == Kind::Linear;
}

TorchNetwork::TorchNetwork(NetworkPlan plan, NormalStream& numbers, WeightStart start,
                           const std::stop_token& stop)
    : plan_(std::move(plan)), layers_(plan_.layers.size()), lastUses_(lastUses(plan_))
{
    std::size_t total = 0;
    for (const PlanLayer& layer : plan_.layers)
        total += hasWeight(layer) ? weightCount(layer) : 0;
    std::span<const float> left = numbers.first(total, stop);
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        const PlanLayer& layer = plan_.layers[i];
        if (hasWeight(layer)) {
            const std::size_t count = weightCount(layer);
            layers_[i].weight = drawnWeight(layer, left.first(count), deviation(layer, start));
            left = left.subspan(count);
        }
        if (layer.hasBias)
            layers_[i].bias = at::zeros({layer.widthOut});
        if (layer.kind == Kind::Normalisation)
            layers_[i] = {at::ones({layer.widthOut}), at::zeros({layer.widthOut}),
                          at::zeros({layer.widthOut}), at::ones({layer.widthOut})};
    }
}

std::vector<at::Tensor> TorchNetwork::weights() const
{
    std::vector<at::Tensor> all;
    for (std::size_t i = 0; i < layers_.size(); ++i)
        if (hasWeight(plan_.layers[i]))
            all.push_back(layers_[i].weight);
    return all;
}

void TorchNetwork::requireGradients()
{
    for (std::size_t i = 0; i < layers_.size(); ++i)
        if (hasWeight(plan_.layers[i]))
            layers_[i].weight.requires_grad_();
}

at::Tensor layerOutput(const PlanLayer& layer, const TorchNetwork::Layer& numbers,
                       const at::Tensor& input, const at::Tensor& second)
{
    switch (layer.kind) {
    case Kind::Convolution:
        return at::conv2d(input, numbers.weight, numbers.bias, layer.stride, (layer.kernel - 1) / 2,
                          1, layer.groups);
    case Kind::Linear:
        return at::linear(input.flatten(1), numbers.weight, numbers.bias);
    case Kind::Normalisation:
        return at::batch_norm(input, numbers.weight, numbers.bias, numbers.runningMean,
                              numbers.runningVariance, true, 0.1, 1e-5, false);
    case Kind::Relu:
        return input.relu();
    case Kind::HardSwish:
        return input * hardSigmoid(input);
    case Kind::HardSigmoid:
        return hardSigmoid(input);
    case Kind::AveragePool:
        return averaged(layer, input);
    case Kind::GlobalPool:
        return input.mean(at::IntArrayRef{2, 3}, true);
    case Kind::ChannelShuffle:
        return shuffled(input, layer.groups);
    case Kind::Add:
        return input + second;
    case Kind::Multiply:
        return input * second;
    case Kind::Zero:
        break;
    }
    return at::zeros_like(input);
}

at::Tensor TorchNetwork::forward(const at::Tensor& images, const std::stop_token& stop,
                                 const Observer& observe) const
{
    return pass(images, stop, layerOutput, observe);
}

at::Tensor TorchNetwork::pass(const at::Tensor& images, const std::stop_token& stop,
                              LayerFunction function, const Observer& observe) const
{
    std::vector<at::Tensor> values{images};
    values.reserve(layers_.size() + 1);
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        const PlanLayer& layer = plan_.layers[i];
        const at::Tensor& input = values[static_cast<std::size_t>(layer.input)];
        const at::Tensor second = layer.secondInput < 0
                                      ? at::Tensor()
                                      : values[static_cast<std::size_t>(layer.secondInput)];
        at::Tensor output = function(layer, layers_[i], input, second);
        watchForStop(output, stop);
        if (observe)
            observe(layer, input, output);
        values.push_back(std::move(output));
        for (const int read : {layer.input, layer.secondInput})
            if (read >= 0 && lastUses_[static_cast<std::size_t>(read)] == i)
                values[static_cast<std::size_t>(read)].reset();
    }
    return values.back();
}

} // namespace latency
