// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/sigmoid_network.h"

#include <cmath>

namespace latency
{
namespace
{

constexpr int hiddenWidth = 256;
constexpr int hiddenLayers = 3;

} // namespace

SigmoidNetwork::SigmoidNetwork(int inputs)
{
    for (int i = 0; i <= hiddenLayers; ++i) {
        const int out = i == hiddenLayers ? 1 : hiddenWidth;
        layers_.push_back({layout_.dense(i == 0 ? inputs : hiddenWidth, out), i < hiddenLayers});
    }
}

std::vector<float> SigmoidNetwork::initialValues(RandomEngine& random) const
{
    std::vector<float> values(count());
    for (const ChainLayer& layer : layers_) {
        const Parameter& weight = layer.weight;
        drawNormal(weight, std::sqrt(2.0 / (weight.rows + weight.columns)), random, values);
        drawNormal(layer.bias, std::sqrt(1.0 / weight.columns), random, values);
    }
    return values;
}

template <class Real>
SigmoidPass<Real>::SigmoidPass(const SigmoidNetwork& network)
{
    for (const ChainLayer& layer : network.layers())
        layers_.emplace_back(layer);
}

template <class Real>
std::span<const Real> SigmoidPass<Real>::forward(const Real* values, MatrixView<const Real> rows)
{
    for (LayerPass<Real>& layer : layers_)
        rows = layer.forward(values, rows);
    labels_.resize(static_cast<std::size_t>(rows.rows));
    for (std::size_t row = 0; row < labels_.size(); ++row)
        labels_[row] = Real(1) / (Real(1) + std::exp(-rows.data[row]));
    return labels_;
}

template <class Real>
void SigmoidPass<Real>::backward(const Real* values, std::span<const Real> arriving, Real* gradient)
{
    Real* last = layers_.back().arriving().data;
    for (std::size_t row = 0; row < labels_.size(); ++row)
        last[row] = arriving[row] * labels_[row] * (Real(1) - labels_[row]);
    for (std::size_t i = layers_.size(); i-- > 0;)
        layers_[i].backward(values, gradient,
                            i > 0 ? layers_[i - 1].arriving() : MatrixView<Real>{});
}

template class SigmoidPass<float>;
template class SigmoidPass<double>;

} // namespace latency
