// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/dense_stage.h"

#include <algorithm>

namespace latency::help
{
namespace
{

/// to = 0 where the relu was inactive
template <class Real>
void shut(ReadView<Real> out, MatrixView<Real> to)
{
    for (int row = 0; row < out.rows; ++row) {
        const Real* open = out.data + row * out.stride;
        Real* values = to.data + row * to.stride;
        for (int column = 0; column < out.columns; ++column)
            values[column] = open[column] > 0 ? values[column] : Real(0);
    }
}

template <class Real>
void addBias(const Real* bias, MatrixView<Real> to)
{
    for (int row = 0; row < to.rows; ++row)
        for (int column = 0; column < to.columns; ++column)
            to.data[row * to.stride + column] += bias[column];
}

template <class Real>
void addBiasAndShut(const Real* bias, MatrixView<Real> to)
{
    for (int row = 0; row < to.rows; ++row) {
        Real* values = to.data + row * to.stride;
        for (int column = 0; column < to.columns; ++column) {
            const Real sum = values[column] + bias[column];
            values[column] = sum > 0 ? sum : Real(0);
        }
    }
}

template <class Real>
void addColumnSums(ReadView<Real> rows, Real* into)
{
    for (int row = 0; row < rows.rows; ++row)
        for (int column = 0; column < rows.columns; ++column)
            into[column] += rows.data[row * rows.stride + column];
}

} // namespace

template <class Real>
void DenseStage<Real>::forward(ReadView<Real> in, MatrixView<Real> out) const
{
    multiply<Real>(in, weight, out);
    if (hasRelu)
        addBiasAndShut(bias, out);
    else
        addBias(bias, out);
}

template <class Real>
void DenseStage<Real>::backward(ReadView<Real> in, ReadView<Real> out, MatrixView<Real> arriving,
                                MatrixView<Real> weightGradient, Real* biasGradient,
                                MatrixView<Real> departing) const
{
    if (hasRelu)
        shut<Real>(out, arriving);
    addColumnSums<Real>(arriving, biasGradient);
    multiplyTransposedLeft<Real>(in, arriving, weightGradient, Into::Add);
    if (departing.data)
        multiplyTransposedRight<Real>(arriving, weight, departing);
}

template <class Real>
void DenseStage<Real>::forwardTangent(const DenseStage& along, ReadView<Real> in,
                                      ReadView<Real> inTangent, ReadView<Real> out,
                                      MatrixView<Real> outTangent) const
{
    multiply<Real>(in, along.weight, outTangent);
    if (inTangent.data)
        multiply<Real>(inTangent, weight, outTangent, Into::Add);
    addBias(along.bias, outTangent);
    if (hasRelu)
        shut<Real>(out, outTangent);
}

template <class Real>
void DenseStage<Real>::backwardTangent(const DenseStage& along, ReadView<Real> in,
                                       ReadView<Real> inTangent, ReadView<Real> out,
                                       ReadView<Real> arriving, MatrixView<Real> arrivingTangent,
                                       MatrixView<Real> weightTangent, Real* biasTangent,
                                       MatrixView<Real> departingTangent) const
{
    if (hasRelu)
        shut<Real>(out, arrivingTangent);
    addColumnSums<Real>(arrivingTangent, biasTangent);
    multiplyTransposedLeft<Real>(in, arrivingTangent, weightTangent, Into::Add);
    if (inTangent.data)
        multiplyTransposedLeft<Real>(inTangent, arriving, weightTangent, Into::Add);
    if (!departingTangent.data)
        return;
    multiplyTransposedRight<Real>(arrivingTangent, weight, departingTangent);
    multiplyTransposedRight<Real>(arriving, along.weight, departingTangent, Into::Add);
}

template struct DenseStage<float>;
template struct DenseStage<double>;

} // namespace latency::help
