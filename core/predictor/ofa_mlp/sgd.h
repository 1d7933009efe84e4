#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <span>
#include <vector>

namespace latency::ofa_mlp
{

/// Stochastic gradient descent with classical momentum; the decay is added to the gradient, as in
/// PyTorch.
class Sgd
{
public:
    Sgd(std::size_t count, double rate, double weightDecay, double momentum);

    /// One step along `gradient` times `scale`; resets the gradient to zero.
    void step(std::span<float> values, std::span<float> gradient, double scale);

private:
    std::vector<float> velocity_;
    float rate_;
    float weightDecay_;
    float momentum_;
};

} // namespace latency::ofa_mlp
