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
    return {layout_.dense(in, out), std::move(name), isGraph};
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
    std::vector<float> values(count());
    for (const Layer* layer : layers()) {
        const double bound = 1.0 / std::sqrt(layer->weight.rows);
        drawUniform(layer->weight, layer->isGraph ? 0.05 : bound, random, values);
        drawUniform(layer->bias, layer->isGraph ? 0.1 : bound, random, values);
    }
    return values;
}

} // namespace latency::help
