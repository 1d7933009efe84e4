#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/nasflat/network_parameters.h"

namespace latency::nasflat
{

enum class Activation { None, Relu };

/// out = activation(in · weight + bias)
template <class Real>
void denseForward(const Real* values, const LinearParameters& linear, ReadView<Real> in,
                  MatrixView<Real> out, Activation activation);

/// Gradients of denseForward.
///
/// out        its output
/// arriving   gradient of `out`; left as the gradient before the activation
/// gradients  of all parameters, added to
/// departing  gradient of `in`, replaced; without data it is not computed
template <class Real>
void denseBackward(const Real* values, const LinearParameters& linear, ReadView<Real> in,
                   ReadView<Real> out, MatrixView<Real> arriving, Real* gradients,
                   MatrixView<Real> departing, Activation activation);

/// into += from, element-wise
template <class Real>
void addRow(const Real* from, int size, Real* into)
{
    for (int i = 0; i < size; ++i)
        into[i] += from[i];
}

/// into[column] += sum over rows
template <class Real>
void addColumnSums(ReadView<Real> rows, Real* into);

/// arriving = 0 where out is 0, that is, where a ReLU was inactive
template <class Real>
void shutRelu(ReadView<Real> out, MatrixView<Real> arriving);

} // namespace latency::nasflat
