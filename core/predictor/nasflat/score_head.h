#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/nasflat/network_parameters.h"
#include "core/predictor/arithmetic/scratch.h"

#include <array>
#include <cstdint>
#include <span>

namespace latency::nasflat
{

/// Which numbers a dropout layer silences: a function of key, layer and row, so that nothing has to
/// be kept for the way back.
struct Dropout {
    double rate = 0.0;     ///< 0 for none
    std::uint64_t key = 0; ///< drawn anew for each step
};

/// From pooled vectors to scores: three layers with ReLU and dropout, then one number.
template <class Real>
class ScoreHead
{
public:
    explicit ScoreHead(const NetworkParameters& parameters);

    /// pooled   [graphs, graphWidth]
    /// graphs   [rows] which graph each row scores; a graph may be scored several times, each time
    ///          with a dropout of its own
    /// returns  [rows], valid until the next call
    std::span<const Real> forward(const Real* values, MatrixView<const Real> pooled,
                                  std::span<const int> graphs, const Dropout& dropout);

    /// Must follow `forward` with the same arguments, once.
    ///
    /// arriving   [rows] gradient of the scores
    /// gradients  of all parameters, added to
    /// returns    gradient of `pooled`, valid until the next call
    MatrixView<const Real> backward(const Real* values, MatrixView<const Real> pooled,
                                    std::span<const int> graphs, const Dropout& dropout,
                                    std::span<const Real> arriving, Real* gradients);

private:
    std::array<LinearParameters, 3> layers_;
    LinearParameters score_;
    Scratch<Real> first_, firstGradient_;      // [graphs, headWidth] before dropout
    std::array<Scratch<Real>, 3> dropped_;     // [rows, headWidth] after dropout
    std::array<Scratch<Real>, 2> rowGradient_; // [rows, headWidth]
    Scratch<Real> scores_, pooledGradient_;
};

} // namespace latency::nasflat
