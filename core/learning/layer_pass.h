#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/dense_stage.h"
#include "core/learning/scratch.h"

namespace latency
{

/// One layer of a chain.
struct ChainLayer : DenseParameters {
    bool hasRelu = true;
};

/// One layer during a run, which remembers what its gradient needs.
template <class Real>
class LayerPass
{
public:
    explicit LayerPass(const ChainLayer& layer) : layer_(layer) {}

    /// in  must live until `backward`
    MatrixView<const Real> forward(const Real* values, MatrixView<const Real> in);
    /// Buffer for the gradient of the last `forward`'s output.
    MatrixView<Real> arriving();
    /// gradient   of the flat buffer, added to
    /// departing  gradient of the input, replaced; not computed without data
    void backward(const Real* values, Real* gradient, MatrixView<Real> departing);

private:
    [[nodiscard]] DenseStage<Real> stage(const Real* values) const
    {
        return stageOf(layer_, values, layer_.hasRelu);
    }

    ChainLayer layer_;
    MatrixView<const Real> in_;
    Scratch<Real> out_;
    Scratch<Real> arriving_;
};

} // namespace latency
