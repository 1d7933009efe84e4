// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_weights.h"

#include <array>
#include <cmath>

namespace latency
{
namespace
{

constexpr std::size_t kDrawn = 1U << 16U;

const std::array<float, kDrawn>& drawnNormals()
{
    static const auto all = [] {
        std::array<float, kDrawn> numbers{};
        RandomEngine random(Seed{20'201});
        for (float& number : numbers)
            number = static_cast<float>(random.normal());
        return numbers;
    }();
    return all;
}

std::vector<float> normals(std::size_t count, double deviation, Seed seed)
{
    const auto& drawn = drawnNormals();
    std::vector<float> numbers(count);
    std::size_t from = seed.value % kDrawn;
    const auto scale = static_cast<float>(deviation);
    for (std::size_t done = 0; done < count;) {
        const std::size_t part = std::min(count - done, kDrawn - from);
        for (std::size_t i = 0; i < part; ++i)
            numbers[done + i] = scale * drawn[from + i];
        done += part;
        from = 0;
    }
    return numbers;
}

std::vector<float> positives(std::size_t count, Seed seed)
{
    RandomEngine random(seed);
    std::vector<float> numbers(count);
    for (float& number : numbers)
        number = static_cast<float>(0.5 + random.uniform());
    return numbers;
}

LayerNumbers drawLayer(const PlanLayer& layer, Seed seed)
{
    using Kind = PlanLayer::Kind;
    LayerNumbers numbers;
    const auto widthOut = static_cast<std::size_t>(layer.widthOut);
    if (layer.kind == Kind::Convolution || layer.kind == Kind::Linear) {
        const auto window = layer.kind == Kind::Linear
                                ? std::size_t{1}
                                : static_cast<std::size_t>(layer.kernel * layer.kernel);
        const std::size_t inputs =
            static_cast<std::size_t>(layer.widthIn / layer.groups) * window;
        numbers.weight = normals(inputs * widthOut, std::sqrt(2.0 / static_cast<double>(inputs)),
                                 seed.derive(1));
        if (layer.hasBias)
            numbers.bias = normals(widthOut, 0.1, seed.derive(2));
    }
    if (layer.kind == Kind::Normalisation) {
        numbers.weight = positives(widthOut, seed.derive(1));
        numbers.bias = normals(widthOut, 0.1, seed.derive(2));
        numbers.mean = normals(widthOut, 0.1, seed.derive(3));
        numbers.variance = positives(widthOut, seed.derive(4));
    }
    return numbers;
}

} // namespace

std::vector<LayerNumbers> drawWeights(const NetworkPlan& plan, Seed seed)
{
    std::vector<LayerNumbers> all;
    all.reserve(plan.layers.size());
    for (std::size_t i = 0; i < plan.layers.size(); ++i)
        all.push_back(drawLayer(plan.layers[i], seed.derive(i)));
    return all;
}

std::vector<float> drawImages(const NetworkPlan& plan, int batch, Seed seed)
{
    const auto size = static_cast<std::size_t>(plan.imageSize);
    return normals(3 * size * size * static_cast<std::size_t>(batch), 1.0, seed);
}

} // namespace latency
