#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/help/inner_loop.h"

#include <memory>

namespace latency::help
{

/// One device of an episode.
template <class Real>
struct MetaTask {
    LabelledBatch<Real> support;
    LabelledBatch<Real> query;
    std::vector<Real> hardware; ///< [referenceCount]
    std::vector<Real> noise;    ///< [modulationWidth]; empty: not modulated
};

/// The loss of one task after its inner steps and its exact gradient through the steps: the chain
/// rule backwards over the steps, with one Hessian-vector product each (methods/help.md §3).
template <class Real>
class TaskGradient
{
public:
    TaskGradient(const MetaParameters& parameters, int innerSteps);

    /// Adds the gradient of weight · query loss + divergenceWeight · divergence to `gradient`.
    ///
    /// returns  the query loss
    Real add(const Real* meta, const MetaTask<Real>& task, Real weight, Real divergenceWeight,
             Real* gradient);

private:
    struct Step {
        std::unique_ptr<NetworkPass<Real>> pass;
        std::vector<Real> values;   ///< before the step
        std::vector<Real> gradient; ///< of the support loss
    };
    const MetaParameters& parameters_;
    std::vector<Step> steps_;
    NetworkPass<Real> queryPass_;
    std::vector<Real> values_, outer_, direction_, product_, arriving_;
};

} // namespace latency::help
