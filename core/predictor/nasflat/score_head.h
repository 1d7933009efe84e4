#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/scratch.h"
#include "core/predictor/nasflat/dropout.h"
#include "core/predictor/nasflat/network_parameters.h"

#include <array>
#include <span>

namespace latency::nasflat
{

/// Computes scores from the samples' features: three layers with ReLU and dropout, then one number.
template <class Real>
class ScoreHead
{
public:
    explicit ScoreHead(const NetworkParameters& parameters);

    /// inputs   [inputs, NetworkShape::headInputs()]
    /// of       [rows] input of each row; an input may be scored several times, each time with its
    ///          own dropout
    /// returns  [rows], valid until the next call
    std::span<const Real> forward(const Real* values, MatrixView<const Real> inputs,
                                  std::span<const int> of, const Dropout& dropout);

    /// Must follow `forward` with the same arguments, once.
    ///
    /// arriving   [rows] gradient of the scores
    /// gradients  of all parameters, added to
    /// returns    gradient of `inputs`, valid until the next call
    MatrixView<const Real> backward(const Real* values, MatrixView<const Real> inputs,
                                    std::span<const int> of, const Dropout& dropout,
                                    std::span<const Real> arriving, Real* gradients);

private:
    std::array<DenseParameters, 3> layers_;
    DenseParameters score_;
    Scratch<Real> first_, firstGradient_;      // [inputs, headWidth] before dropout
    std::array<Scratch<Real>, 3> dropped_;     // [rows, headWidth] after dropout
    std::array<Scratch<Real>, 2> rowGradient_; // [rows, headWidth]
    Scratch<Real> scores_, inputsGradient_;
};

} // namespace latency::nasflat
