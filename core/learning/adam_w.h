#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <span>
#include <vector>

namespace latency
{

/// AdamW over one flat buffer: β = (0.9, 0.999), ε = 1e-8, decay of every parameter.
///
/// source  Loshchilov and Hutter, ICLR 2019
class AdamW
{
public:
    AdamW(std::size_t count, double weightDecay);

    /// One step along the sum of `gradients`; resets them to zero.
    ///
    /// gradients  at least one, each as long as `values`
    void step(std::span<float> values, std::span<float* const> gradients, double rate);

private:
    std::vector<float> mean_;
    std::vector<float> square_;
    double weightDecay_;
    int steps_ = 0;
};

/// Learning rate of epoch 0..epochs-1: a cosine from `rate` to 1e-6.
double cosineRate(double rate, int epoch, int epochs);

} // namespace latency
