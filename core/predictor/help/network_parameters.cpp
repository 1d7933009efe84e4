// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/network_parameters.h"

#include <cmath>

namespace latency::help
{

NetworkParameters::NetworkParameters(const NetworkShape& shape) : shape_(shape)
{
    if (shape.trunk == TrunkKind::Graph) {
        for (int i = 0; i < 4; ++i)
            trunk_.push_back(layer("gc" + std::to_string(i + 1),
                                   i == 0 ? shape.inputWidth : trunkWidth, trunkWidth, true));
    } else {
        trunk_.push_back(layer("fc1", shape.inputWidth, trunkWidth));
        trunk_.push_back(layer("fc2", trunkWidth, trunkWidth));
    }
    hardware_ = {layer("fc_hw1", referenceCount, trunkWidth),
                 layer("fc_hw2", trunkWidth, trunkWidth)};
    head_ = {layer("fc3", 2 * trunkWidth, headWidth), layer("fc4", headWidth, headWidth),
             layer("fc5", headWidth, 1)};
}

Layer NetworkParameters::layer(std::string name, int in, int out, bool isGraph)
{
    Layer made{std::move(name), {count_, in, out}, {}, isGraph};
    made.bias = {count_ + made.weight.size(), 1, out};
    count_ += made.weight.size() + made.bias.size();
    return made;
}

std::vector<const Layer*> NetworkParameters::layers() const
{
    std::vector<const Layer*> all;
    for (const Layer& layer : trunk_)
        all.push_back(&layer);
    for (const Layer& layer : hardware_)
        all.push_back(&layer);
    for (const Layer& layer : head_)
        all.push_back(&layer);
    return all;
}

std::vector<float> NetworkParameters::initialValues(RandomEngine& random) const
{
    std::vector<float> values(count_);
    const auto fill = [&](const Parameter& parameter, double bound) {
        for (std::size_t i = 0; i < parameter.size(); ++i)
            values[parameter.offset + i] =
                static_cast<float>(bound * (2.0 * random.uniform() - 1.0));
    };
    for (const Layer* layer : layers()) {
        const double bound = 1.0 / std::sqrt(layer->weight.rows);
        fill(layer->weight, layer->isGraph ? 0.05 : bound);
        fill(layer->bias, layer->isGraph ? 0.1 : bound);
    }
    return values;
}

} // namespace latency::help
