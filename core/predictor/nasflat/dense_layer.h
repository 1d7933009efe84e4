#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/dense_stage.h"

namespace latency::nasflat
{

enum class Activation { None, Relu };

/// out = activation(in · weight + bias)
template <class Real>
void denseForward(const Real* values, const DenseParameters& linear, ReadView<Real> in,
                  MatrixView<Real> out, Activation activation)
{
    stageOf(linear, values, activation == Activation::Relu).forward(in, out);
}

/// Gradients of denseForward.
///
/// out        its output
/// arriving   gradient of `out`; left as the gradient before the activation
/// gradients  of all parameters, added to
/// departing  gradient of `in`, replaced; without data it is not computed
template <class Real>
void denseBackward(const Real* values, const DenseParameters& linear, ReadView<Real> in,
                   ReadView<Real> out, MatrixView<Real> arriving, Real* gradients,
                   MatrixView<Real> departing, Activation activation)
{
    stageOf(linear, values, activation == Activation::Relu)
        .backward(in, out, arriving, linear.weight.in(gradients), gradients + linear.bias.offset,
                  departing);
}

} // namespace latency::nasflat
