// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/inner_loop.h"

namespace latency::help
{

template <class Real>
Real squaredError(std::span<const Real> predictions, std::span<const Real> labels,
                  std::vector<Real>& arriving)
{
    const Real count = static_cast<Real>(labels.size());
    arriving.resize(labels.size());
    Real sum = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Real error = predictions[i] - labels[i];
        sum += error * error;
        arriving[i] = 2 * error / count;
    }
    return sum / count;
}

template <class Real>
void InnerLoop<Real>::start(const Real* meta, std::span<const Real> drawn)
{
    values_.assign(meta, meta + parameters_.network.count());
    if (!drawn.empty())
        modulate<Real>(parameters_.network, drawn, values_.data());
}

template <class Real>
Real InnerLoop<Real>::step(const Real* meta, const LabelledBatch<Real>& support,
                           std::span<const Real> hardware)
{
    const auto predictions = pass_.forward(values_.data(), support.batch, hardware);
    const Real loss = squaredError<Real>(predictions, support.labels, arriving_);
    gradient_.assign(values_.size(), Real(0));
    pass_.backward(values_.data(), support.batch, arriving_, gradient_.data());
    const Real* rates = meta + parameters_.ratesOffset();
    for (std::size_t i = 0; i < values_.size(); ++i)
        values_[i] -= rates[i] * gradient_[i];
    return loss;
}

#define LATENCY_INNER(Real)                                                                        \
    template Real squaredError(std::span<const Real>, std::span<const Real>, std::vector<Real>&);  \
    template class InnerLoop<Real>;
LATENCY_INNER(float)
LATENCY_INNER(double)
#undef LATENCY_INNER

} // namespace latency::help
