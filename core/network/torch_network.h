#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

// Includes LibTorch: for .cpp files of core/network and core/encoding only.
#include "core/network/network_plan.h"
#include "core/network/normal_stream.h"
#include "core/network/pass_stop.h"

#include <ATen/Tensor.h>
#include <ATen/TensorOperators.h>

#include <functional>
#include <stop_token>
#include <vector>

namespace latency
{

/// Initial values of weights. Biases start at 0, normalisations with scale 1 and shift 0.
enum class WeightStart {
    /// Convolutions: normal with variance 2 / (outputs · kernel²), the linear layer with deviation
    /// 0.001, as in the networks the published FBNet proxies come from.
    KaimingFanOut,
    StandardNormal
};

/// The network of a plan with weights of its own, in LibTorch. Not thread-safe.
class TorchNetwork
{
public:
    /// Called with every layer's input and output, in order.
    using Observer = std::function<void(const PlanLayer& layer, const at::Tensor& input,
                                        const at::Tensor& output)>;

    struct Layer {
        at::Tensor weight; ///< [out, in / groups, k, k] or [out, in]; normalisation: scale [out]
        at::Tensor bias;   ///< undefined where the plan has none; normalisation: shift [out]
        at::Tensor runningMean; ///< normalisation only
        at::Tensor runningVariance;
    };

    /// Drawing the first numbers of a large network takes a while; throws PassStopped.
    TorchNetwork(NetworkPlan plan, NormalStream& numbers, WeightStart start,
                 const std::stop_token& stop = {});

    /// Output of a layer for its inputs; `second` is undefined for layers with one input.
    using LayerFunction = at::Tensor (*)(const PlanLayer& layer, const Layer& numbers,
                                         const at::Tensor& input, const at::Tensor& second);

    /// Runs all layers in order by `function`; a value is dropped after its last use.
    ///
    /// returns  the last value; throws PassStopped
    at::Tensor pass(const at::Tensor& images, const std::stop_token& stop, LayerFunction function,
                    const Observer& observe = {}) const;

    /// One pass in training: normalisations use the batch and update their running mean and
    /// variance (momentum 0.1).
    ///
    /// images   [batch, 3, imageSize, imageSize] floats
    /// observe  may be empty
    /// returns  [batch, classes]; throws PassStopped
    at::Tensor forward(const at::Tensor& images, const std::stop_token& stop,
                       const Observer& observe = {}) const;

    [[nodiscard]] const NetworkPlan& plan() const { return plan_; }
    [[nodiscard]] const std::vector<Layer>& layers() const { return layers_; }
    /// Weights of convolutions and linear layers, in order.
    [[nodiscard]] std::vector<at::Tensor> weights() const;
    /// Prepares for gradients with respect to `weights`.
    void requireGradients();

private:
    NetworkPlan plan_;
    std::vector<Layer> layers_;
    std::vector<std::size_t> lastUses_; ///< of each value: the layer after which nobody reads it
};

/// Output of one layer, in training.
at::Tensor layerOutput(const PlanLayer& layer, const TorchNetwork::Layer& numbers,
                       const at::Tensor& input, const at::Tensor& second);

/// True for layers whose weights enter the proxies.
bool hasWeight(const PlanLayer& layer);

} // namespace latency
