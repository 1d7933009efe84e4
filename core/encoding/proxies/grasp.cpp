// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/grasp.h"

#include "core/encoding/proxies/loss.h"

#include <torch/csrc/autograd/autograd.h>

namespace latency
{

double grasp(TorchNetwork& network, const ImageBatch& batch, const std::stop_token& stop)
{
    network.requireGradients();
    const std::vector<at::Tensor> weights = network.weights();
    const at::Tensor loss = crossEntropy(network.forward(batch.images, stop), batch);
    const std::vector<at::Tensor> gradients =
        torch::autograd::grad({loss}, weights, {}, true, true, true);
    at::Tensor product;
    for (const at::Tensor& gradient : gradients) {
        if (!gradient.defined())
            continue;
        const at::Tensor part = (gradient.detach() * gradient).sum();
        product = product.defined() ? product + part : part;
    }
    const std::vector<at::Tensor> curvature =
        torch::autograd::grad({product}, weights, {}, false, false, true);
    double sum = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (curvature[i].defined())
            sum -= (weights[i].detach() * curvature[i]).sum().item<double>();
    return sum;
}

} // namespace latency
