// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/dense_layer.h"

#include <algorithm>

namespace latency::nasflat
{

template <class Real>
void denseForward(const Real* values, const LinearParameters& linear, ReadView<Real> in,
                  MatrixView<Real> out, Activation activation)
{
    multiply<Real>(in, linear.weight.in(values), out);
    const Real* bias = values + linear.bias.offset;
    for (int row = 0; row < out.rows; ++row) {
        Real* to = out.data + row * out.stride;
        for (int column = 0; column < out.columns; ++column)
            to[column] += bias[column];
        for (int column = 0; activation == Activation::Relu && column < out.columns; ++column)
            to[column] = std::max(to[column], Real(0));
    }
}

template <class Real>
void addColumnSums(ReadView<Real> rows, Real* into)
{
    for (int row = 0; row < rows.rows; ++row)
        for (int column = 0; column < rows.columns; ++column)
            into[column] += rows.data[row * rows.stride + column];
}

template <class Real>
void shutRelu(ReadView<Real> out, MatrixView<Real> arriving)
{
    for (int row = 0; row < out.rows; ++row) {
        const Real* open = out.data + row * out.stride;
        Real* to = arriving.data + row * arriving.stride;
        for (int column = 0; column < out.columns; ++column)
            to[column] = open[column] > 0 ? to[column] : Real(0);
    }
}

template <class Real>
void denseBackward(const Real* values, const LinearParameters& linear, ReadView<Real> in,
                   ReadView<Real> out, MatrixView<Real> arriving, Real* gradients,
                   MatrixView<Real> departing, Activation activation)
{
    if (activation == Activation::Relu)
        shutRelu<Real>(out, arriving);
    addColumnSums<Real>(arriving, gradients + linear.bias.offset);
    multiplyTransposedLeft<Real>(in, arriving, linear.weight.in(gradients), Into::Add);
    if (departing.data)
        multiplyTransposedRight<Real>(arriving, linear.weight.in(values), departing);
}

#define LATENCY_DENSE(Real)                                                                        \
    template void denseForward(const Real*, const LinearParameters&, ReadView<Real>,               \
                               MatrixView<Real>, Activation);                                      \
    template void denseBackward(const Real*, const LinearParameters&, ReadView<Real>,              \
                                ReadView<Real>, MatrixView<Real>, Real*, MatrixView<Real>,         \
                                Activation);                                                       \
    template void addColumnSums(ReadView<Real>, Real*);                                            \
    template void shutRelu(ReadView<Real>, MatrixView<Real>);
LATENCY_DENSE(float)
LATENCY_DENSE(double)
#undef LATENCY_DENSE

} // namespace latency::nasflat
