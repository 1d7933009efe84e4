// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/dense_network.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace latency::ofa_mlp
{

DenseShape::DenseShape(std::vector<int> widths) : widths_(std::move(widths))
{
    std::size_t at = 0;
    for (int layer = 0; layer < layers(); ++layer) {
        offsets_.push_back(at);
        at +=
            static_cast<std::size_t>(inputs(layer) + 1) * static_cast<std::size_t>(outputs(layer));
    }
    offsets_.push_back(at);
}

DenseShape DenseShape::published(int inputs)
{
    return DenseShape({inputs, 400, 400, 400, 1});
}

std::size_t DenseShape::bias(int layer) const
{
    return weight(layer) +
           static_cast<std::size_t>(inputs(layer)) * static_cast<std::size_t>(outputs(layer));
}

DenseNetwork DenseNetwork::random(const DenseShape& shape, RandomEngine& random)
{
    DenseNetwork network{shape, std::vector<float>(shape.count())};
    for (int layer = 0; layer < shape.layers(); ++layer) {
        const double bound = 1.0 / std::sqrt(shape.inputs(layer));
        for (std::size_t i = shape.weight(layer); i < shape.weight(layer + 1); ++i)
            network.values[i] = static_cast<float>(bound * (2.0 * random.uniform() - 1.0));
    }
    return network;
}

Result<DenseNetwork> DenseNetwork::fromTensors(const TensorFile& file, const DenseShape& shape)
{
    DenseNetwork network{shape, std::vector<float>(shape.count())};
    const std::string prefix = file.has("model.0.weight") ? "model." : "";
    for (int layer = 0; layer < shape.layers(); ++layer) {
        const std::string name = prefix + std::to_string(2 * layer);
        const std::array<std::int64_t, 2> size{shape.outputs(layer), shape.inputs(layer)};
        const auto weight = file.tensor(name + ".weight", size);
        if (!weight)
            return weight.error();
        const auto bias = file.tensor(name + ".bias", std::span(size).first(1));
        if (!bias)
            return bias.error();
        const auto place = [&](std::size_t at) {
            return network.values.begin() + static_cast<std::ptrdiff_t>(at);
        };
        std::ranges::copy(*weight, place(shape.weight(layer)));
        std::ranges::copy(*bias, place(shape.bias(layer)));
    }
    return network;
}

} // namespace latency::ofa_mlp
