#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/flat_parameters.h"

namespace latency
{

/// out = relu(in · weight + bias), or without the relu. The four passes over one such layer that
/// second-order meta-learning needs; a tangent is the derivative along a direction of the
/// parameters.
template <class Real>
struct DenseStage {
    MatrixView<const Real> weight; ///< [in, out]
    const Real* bias = nullptr;    ///< [out]
    bool hasRelu = true;

    void forward(ReadView<Real> in, MatrixView<Real> out) const;

    /// arriving      gradient of `out`; left as the gradient before the relu
    /// biasGradient  [out], added to; weightGradient too
    /// departing     gradient of `in`, replaced; not computed without data
    void backward(ReadView<Real> in, ReadView<Real> out, MatrixView<Real> arriving,
                  MatrixView<Real> weightGradient, Real* biasGradient,
                  MatrixView<Real> departing) const;

    /// along       the direction, as weight and bias of a stage
    /// inTangent   without data: the input does not depend on parameters
    void forwardTangent(const DenseStage& along, ReadView<Real> in, ReadView<Real> inTangent,
                        ReadView<Real> out, MatrixView<Real> outTangent) const;

    /// The derivative of `backward` along the direction.
    ///
    /// arriving         as after `backward`
    /// arrivingTangent  its derivative; left as the derivative before the relu
    void backwardTangent(const DenseStage& along, ReadView<Real> in, ReadView<Real> inTangent,
                         ReadView<Real> out, ReadView<Real> arriving,
                         MatrixView<Real> arrivingTangent, MatrixView<Real> weightTangent,
                         Real* biasTangent, MatrixView<Real> departingTangent) const;
};

/// The layer whose weight and bias lie in `values`.
template <class Real>
DenseStage<Real> stageOf(const DenseParameters& dense, const Real* values, bool hasRelu)
{
    return {dense.weight.in(values), values + dense.bias.offset, hasRelu};
}

/// into += from, number by number
template <class Real>
void addRow(const Real* from, int size, Real* into)
{
    for (int i = 0; i < size; ++i)
        into[i] += from[i];
}

/// into[column] += sum over rows
template <class Real>
void addColumnSums(ReadView<Real> rows, Real* into);

/// arriving = 0 where out is 0, which is where a ReLU was shut
template <class Real>
void shutRelu(ReadView<Real> out, MatrixView<Real> arriving);

} // namespace latency
