#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ATen/Tensor.h>

#include <vector>

namespace latency
{

/// Adam over a list of tensors, β = (0.9, 0.999), ε = 1e-8; with decoupled weight decay it is
/// AdamW.
class TensorAdam
{
public:
    TensorAdam(std::vector<at::Tensor> parameters, double weightDecay);

    /// One step along `gradients`, one per parameter; undefined ones count as zero.
    void step(const std::vector<at::Tensor>& gradients, double rate);

private:
    std::vector<at::Tensor> parameters_;
    std::vector<at::Tensor> means_;
    std::vector<at::Tensor> squares_;
    double weightDecay_;
    int steps_ = 0;
};

/// Scales gradients down if their joint norm exceeds `largest`.
void clipNorm(std::vector<at::Tensor>& gradients, double largest);

} // namespace latency
