// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/task_gradient.h"

namespace latency::help
{

template <class Real>
TaskGradient<Real>::TaskGradient(const MetaParameters& parameters, int innerSteps)
    : parameters_(parameters), steps_(static_cast<std::size_t>(innerSteps)),
      queryPass_(parameters.network)
{
    for (Step& step : steps_)
        step.pass = std::make_unique<NetworkPass<Real>>(parameters.network);
}

template <class Real>
Real TaskGradient<Real>::add(const Real* meta, const MetaTask<Real>& task, Real weight,
                             Real divergenceWeight, Real* gradient)
{
    const std::size_t count = parameters_.network.count();
    const Real* rates = meta + parameters_.ratesOffset();
    const Real* modulatorValues = meta + parameters_.modulatorOffset();
    const bool isModulated = !task.noise.empty();

    Modulation<Real> device;
    std::vector<Real> drawn;
    values_.assign(meta, meta + count);
    if (isModulated) {
        device = modulation<Real>(parameters_.modulator, modulatorValues, task.hardware);
        drawn = device.draw(task.noise);
        modulate<Real>(parameters_.network, drawn, values_.data());
    }
    for (Step& step : steps_) {
        step.values = values_;
        squaredError<Real>(
            step.pass->forward(step.values.data(), task.support.batch, task.hardware),
            task.support.labels, arriving_);
        step.gradient.assign(count, Real(0));
        step.pass->backward(step.values.data(), task.support.batch, arriving_,
                            step.gradient.data());
        for (std::size_t i = 0; i < count; ++i)
            values_[i] -= rates[i] * step.gradient[i];
    }
    const Real loss =
        squaredError<Real>(queryPass_.forward(values_.data(), task.query.batch, task.hardware),
                           task.query.labels, arriving_);
    for (Real& value : arriving_)
        value *= weight;
    outer_.assign(count, Real(0));
    queryPass_.backward(values_.data(), task.query.batch, arriving_, outer_.data());

    const Real curvature = Real(2) / static_cast<Real>(task.support.labels.size());
    direction_.resize(count);
    Real* rateGradient = gradient + parameters_.ratesOffset();
    for (std::size_t s = steps_.size(); s-- > 0;) {
        Step& step = steps_[s];
        for (std::size_t i = 0; i < count; ++i) {
            rateGradient[i] -= outer_[i] * step.gradient[i];
            direction_[i] = rates[i] * outer_[i];
        }
        product_.assign(count, Real(0));
        step.pass->hessianProduct(step.values.data(), task.support.batch, direction_.data(),
                                  curvature, product_.data());
        for (std::size_t i = 0; i < count; ++i)
            outer_[i] -= product_[i];
    }
    if (isModulated) {
        const std::vector<Real> drawnGradient =
            modulateBackward<Real>(parameters_.network, meta, drawn, outer_.data());
        modulationBackward<Real>(parameters_.modulator, modulatorValues, device, task.noise,
                                 drawnGradient, divergenceWeight,
                                 gradient + parameters_.modulatorOffset());
    }
    for (std::size_t i = 0; i < count; ++i)
        gradient[i] += outer_[i];
    return loss;
}

template class TaskGradient<float>;
template class TaskGradient<double>;

} // namespace latency::help
