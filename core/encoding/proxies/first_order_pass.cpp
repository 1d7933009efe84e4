// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/first_order_pass.h"

#include "core/encoding/proxies/loss.h"

#include <ATen/ops/ones_like.h>
#include <ATen/ops/zeros_like.h>
#include <torch/csrc/autograd/autograd.h>

namespace latency
{

namespace
{

bool isActivation(const PlanLayer& layer)
{
    return layer.kind == PlanLayer::Kind::Relu || layer.kind == PlanLayer::Kind::HardSwish;
}

std::vector<at::Tensor> gradientsOf(const at::Tensor& loss, const std::vector<at::Tensor>& weights,
                                    bool keepsGraph)
{
    std::vector<at::Tensor> gradients =
        torch::autograd::grad({loss}, weights, {}, keepsGraph, false, true);
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (!gradients[i].defined())
            gradients[i] = at::zeros_like(weights[i]);
    return gradients;
}

} // namespace

FirstOrderPass firstOrderPass(TorchNetwork& network, const ImageBatch& batch,
                              const FirstOrderParts& wanted, const std::stop_token& stop)
{
    FirstOrderPass found;
    network.requireGradients();
    const at::Tensor images = batch.images.detach().requires_grad_();
    const at::Tensor scores = network.forward(
        images, stop,
        [&](const PlanLayer& layer, const at::Tensor& input, const at::Tensor& output) {
            if (wanted.gradients)
                found.fisher.observe(layer, output);
            if (wanted.agreement && isActivation(layer))
                found.agreement.add(input);
        });
    if (wanted.gradients) {
        const std::vector<at::Tensor> weights = network.weights();
        found.gradients.gradients =
            gradientsOf(crossEntropy(scores, batch), weights, wanted.jacobian);
        for (const at::Tensor& weight : weights)
            found.gradients.weights.push_back(weight.detach());
    }
    found.fisher.close();
    if (wanted.jacobian)
        found.jacobian = gradientsOf(scores.sum(), {images}, false).front().flatten(1);
    return found;
}

} // namespace latency
