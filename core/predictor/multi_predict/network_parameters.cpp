// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/network_parameters.h"

#include <cmath>

namespace latency::multi_predict
{
namespace
{

constexpr int graphWidth = 200;
constexpr int denseWidth = 100;
constexpr int deviceHiddenWidth = 100;

} // namespace

NetworkParameters::NetworkParameters(const NetworkShape& shape) : shape_(shape)
{
    const bool isGraph = shape.trunk == TrunkKind::Graph;
    const int width = isGraph ? graphWidth : denseWidth;
    const int layers = isGraph ? 6 : 2;
    const auto layer = [this](int in, int out, bool hasRelu) {
        return ChainLayer{layout_.dense(in, out), hasRelu};
    };
    for (int i = 0; i < layers; ++i)
        trunk_.push_back(layer(i == 0 ? shape.trunkInput() : width, width, true));
    trunk_.push_back(layer(width, shape.architectureWidth, !isGraph));
    trunkCount_ = layout_.count();
    if (shape.device == DeviceForm::Learned)
        deviceTable_ = layout_.take(shape.devices, deviceWidth);
    else
        deviceLayers_ = {layer(deviceWidth, deviceHiddenWidth, true),
                         layer(deviceHiddenWidth, deviceWidth, true)};
    for (int i = 0; i < shape.hiddenLayers; ++i)
        interaction_.push_back(layer(i == 0 ? shape.joinWidth() : shape.width, shape.width, true));
    interaction_.push_back(layer(shape.width, 1, false));
}

std::vector<float> NetworkParameters::initialValues(RandomEngine& random) const
{
    std::vector<float> values(count());
    const auto uniform = [&](const Parameter& parameter, double bound) {
        drawUniform(parameter, bound, random, values);
    };
    const auto normal = [&](const Parameter& parameter, double deviation) {
        drawNormal(parameter, deviation, random, values);
    };
    for (std::size_t i = 0; i < trunk_.size(); ++i) {
        const bool isGraph = i < graphLayers();
        const double bound = 1.0 / std::sqrt(trunk_[i].weight.rows);
        uniform(trunk_[i].weight, isGraph ? 0.05 : bound);
        uniform(trunk_[i].bias, isGraph ? 1.0 / std::sqrt(trunk_[i].weight.columns) : bound);
    }
    normal(deviceTable_, 1.0);
    for (const ChainLayer& layer : deviceLayers_) {
        uniform(layer.weight, 1.0 / std::sqrt(layer.weight.rows));
        uniform(layer.bias, 1.0 / std::sqrt(layer.weight.rows));
    }
    for (const ChainLayer& layer : interaction_) {
        normal(layer.weight, std::sqrt(2.0 / (layer.weight.rows + layer.weight.columns)));
        normal(layer.bias, std::sqrt(1.0 / layer.weight.columns));
    }
    return values;
}

} // namespace latency::multi_predict
