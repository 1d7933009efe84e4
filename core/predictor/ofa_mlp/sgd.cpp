// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/sgd.h"

namespace latency::ofa_mlp
{

Sgd::Sgd(std::size_t count, double rate, double weightDecay, double momentum)
    : velocity_(count), rate_(static_cast<float>(rate)),
      weightDecay_(static_cast<float>(weightDecay)), momentum_(static_cast<float>(momentum))
{
}

void Sgd::step(std::span<float> values, std::span<float> gradient, double scale)
{
    const auto factor = static_cast<float>(scale);
    for (std::size_t i = 0; i < values.size(); ++i) {
        velocity_[i] = momentum_ * velocity_[i] + factor * gradient[i] + weightDecay_ * values[i];
        values[i] -= rate_ * velocity_[i];
        gradient[i] = 0.0F;
    }
}

} // namespace latency::ofa_mlp
