#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/arithmetic/scratch.h"
#include "core/predictor/help/dense_stage.h"
#include "core/predictor/multi_predict/network_parameters.h"

namespace latency::multi_predict
{

/// One layer during a pass, with the intermediate values for its gradient.
template <class Real>
class LayerPass
{
public:
    explicit LayerPass(const Layer& layer) : layer_(layer) {}

    /// in  must live until `backward`
    MatrixView<const Real> forward(const Real* values, MatrixView<const Real> in);
    /// Buffer for the gradient of the last `forward`'s output.
    MatrixView<Real> arriving();
    /// gradient   of the flat buffer, added to
    /// departing  gradient of the input, replaced; not computed without data
    void backward(const Real* values, Real* gradient, MatrixView<Real> departing);

private:
    [[nodiscard]] help::DenseStage<Real> stage(const Real* values) const
    {
        return {layer_.weight.in(values), values + layer_.bias.offset, layer_.hasRelu};
    }

    Layer layer_;
    MatrixView<const Real> in_;
    Scratch<Real> out_;
    Scratch<Real> arriving_;
};

} // namespace latency::multi_predict
