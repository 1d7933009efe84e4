// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embeddings/tensor_adam.h"

#include <ATen/ops/zeros_like.h>

#include <cmath>

namespace latency
{

TensorAdam::TensorAdam(std::vector<at::Tensor> parameters, double weightDecay)
    : weightDecay_(weightDecay)
{
    for (const at::Tensor& parameter : parameters) {
        parameters_.push_back(parameter.detach()); // shares the numbers
        means_.push_back(at::zeros_like(parameters_.back()));
        squares_.push_back(at::zeros_like(parameters_.back()));
    }
}

void TensorAdam::step(const std::vector<at::Tensor>& gradients, double rate)
{
    ++steps_;
    const double meanCorrection = 1.0 - std::pow(0.9, steps_);
    const double squareCorrection = std::sqrt(1.0 - std::pow(0.999, steps_));
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        if (weightDecay_ > 0.0)
            parameters_[i].mul_(1.0 - rate * weightDecay_);
        means_[i].mul_(0.9);
        squares_[i].mul_(0.999);
        if (gradients[i].defined()) {
            means_[i].add_(gradients[i], 0.1);
            squares_[i].addcmul_(gradients[i], gradients[i], 0.001);
        }
        parameters_[i].addcdiv_(means_[i], squares_[i].sqrt().div_(squareCorrection).add_(1e-8),
                                -rate / meanCorrection);
    }
}

void clipNorm(std::vector<at::Tensor>& gradients, double largest)
{
    double squares = 0.0;
    for (const at::Tensor& gradient : gradients)
        if (gradient.defined())
            squares += std::pow(gradient.norm().item<double>(), 2);
    const double norm = std::sqrt(squares);
    if (norm <= largest)
        return;
    for (at::Tensor& gradient : gradients)
        if (gradient.defined())
            gradient.mul_(largest / norm);
}

} // namespace latency
