#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/scratch.h"
#include "core/predictor/nasflat/dropout.h"
#include "core/predictor/nasflat/network_batch.h"

#include <array>
#include <span>
#include <vector>

namespace latency::nasflat
{

/// Inputs of the head: pooled graphs, with the encoding and the device beside them if the network
/// has them there (methods/nasflat.md §2, step 6).
template <class Real>
class HeadInputs
{
public:
    /// See ScoreHead::forward.
    struct Rows {
        MatrixView<const Real> inputs;
        std::span<const int> of;
    };

    explicit HeadInputs(const NetworkParameters& parameters) : parameters_(parameters) {}

    /// samples  [graphs]
    /// pooled   [graphs, graphWidth]
    /// graphs   [rows] graph of each row; each has a dropout of its own
    /// returns  valid until the next call
    Rows forward(const Real* values, const GraphCatalogue& catalogue,
                 std::span<const Sample> samples, MatrixView<const Real> pooled,
                 std::span<const int> graphs, const Dropout& dropout);

    /// Must follow `forward` with the same arguments, once.
    ///
    /// arriving   gradient of the inputs
    /// gradients  of all parameters, added to
    /// returns    gradient of `pooled`, valid until the next call
    MatrixView<const Real> backward(const Real* values, std::span<const Sample> samples,
                                    MatrixView<const Real> pooled, const Dropout& dropout,
                                    MatrixView<const Real> arriving, Real* gradients);

private:
    [[nodiscard]] bool passesThrough() const
    {
        return parameters_.shape.headInputs() == graphWidth;
    }
    [[nodiscard]] bool hasSupplement() const { return parameters_.shape.supplement > 0; }
    [[nodiscard]] int rows() const { return static_cast<int>(graphOf_.size()); }
    [[nodiscard]] int hardwareColumn() const
    {
        return graphWidth + (hasSupplement() ? besideWidth : 0);
    }
    void supplementForward(const Real* values, const GraphCatalogue& catalogue,
                           std::span<const Sample> samples, const Dropout& dropout);
    void hardwareForward(const Real* values, std::span<const Sample> samples);
    void supplementBackward(const Real* values, const Dropout& dropout,
                            MatrixView<const Real> arriving, Real* gradients);
    void hardwareBackward(const Real* values, std::span<const Sample> samples,
                          MatrixView<const Real> arriving, Real* gradients);

    NetworkParameters parameters_;
    std::vector<int> graphOf_;                               // [rows]
    std::vector<int> identity_;                              // [rows]
    Scratch<Real> inputs_;                                   // [rows, headInputs]
    Scratch<Real> encoding_;                                 // [rows, supplement]
    std::array<Scratch<Real>, 2> dropped_, droppedGradient_; // [rows, graphWidth]
    Scratch<Real> beside_, besideGradient_;                  // [rows, besideWidth]
    std::array<Scratch<Real>, 2> device_, deviceGradient_;   // [devices, besideWidth]
    Scratch<Real> pooledGradient_;
};

} // namespace latency::nasflat
