// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/zen.h"

#include <ATen/ops/from_blob.h>

#include <cmath>

namespace latency
{

namespace
{

constexpr int kImages = 16;
constexpr double kStep = 0.01;

at::Tensor featuresOf(const TorchNetwork& network, const at::Tensor& images,
                      const std::stop_token& stop)
{
    at::Tensor features;
    network.forward(images, stop,
                    [&](const PlanLayer& layer, const at::Tensor& input, const at::Tensor&) {
                        if (layer.kind == PlanLayer::Kind::GlobalPool)
                            features = input;
                    });
    return features;
}

} // namespace

double zen(const TorchNetwork& network, std::span<const float> noise, const std::stop_token& stop)
{
    const std::int64_t size = network.plan().imageSize;
    const std::vector<std::int64_t> shape{kImages, 3, size, size};
    const auto count = static_cast<std::size_t>(kImages * 3 * size * size);
    const auto tensor = [&](std::span<const float> numbers) {
        return at::from_blob(const_cast<float*>(numbers.data()), shape);
    };
    const at::Tensor images = tensor(noise.first(count));
    const at::Tensor near = images + kStep * tensor(noise.subspan(count, count));
    const at::Tensor before = featuresOf(network, images, stop);
    const at::Tensor after = featuresOf(network, near, stop);
    double score = std::log((before - after).abs().sum().item<double>() / kImages);
    for (const TorchNetwork::Layer& layer : network.layers())
        if (layer.runningVariance.defined())
            score += 0.5 * std::log(layer.runningVariance.mean().item<double>());
    return score;
}

} // namespace latency
