#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/scratch.h"
#include "core/predictor/nasflat/graph_layer_kernels.h"

#include <span>

namespace latency::nasflat
{

/// Input of a graph layer.
template <class Real>
struct LayerInput {
    MatrixView<const Real> features; ///< [inputs, in]
    MatrixView<const Real> entries;  ///< [rows, entryWidth]
    const Neighbourhood* near = nullptr;
    /// Node of `near` that each row takes its aggregate from; null: row i is node i.
    const int* nodeOf = nullptr;
    /// [graphs + 1] first row of each graph, if graphs have disjoint inputs; else empty.
    std::span<const int> graphStart;
};

/// A graph layer with the intermediate values of its last batch (methods/nasflat.md §2).
template <class Real>
class GraphLayer
{
public:
    enum class Ending { Rectified, Plain, Pooled };

    GraphLayer(const NetworkShape& shape, const LayerParameters& parameters, AttentionMask mask,
               Ending ending);

    /// returns  [rows, graphWidth], or for Ending::Pooled [graphs, graphWidth]: the mean over the
    ///          graph's nodes but the first; valid until the next call
    MatrixView<const Real> forward(const Real* values, const LayerInput<Real>& input);

    /// Must follow `forward` with the same arguments, once.
    ///
    /// arriving  gradient of what `forward` returned
    /// gradients of all parameters, added to
    /// features  gradient of input.features, replaced
    /// entries   gradient of input.entries
    void backward(const Real* values, const LayerInput<Real>& input,
                  MatrixView<const Real> arriving, Real* gradients, MatrixView<Real> features,
                  MatrixView<Real> entries, Into entriesInto);

private:
    LayerRows<Real> rowsOf(const Real* values, const LayerInput<Real>& input);
    [[nodiscard]] bool spreads() const
    {
        return mask_ == AttentionMask::Everyone && shape_.hasAttention();
    }
    LayerRowGradients<Real> gradientsOf(const LayerInput<Real>& input, const Real* arriving,
                                        Real* gradients);
    [[nodiscard]] bool pools() const { return ending_ == Ending::Pooled; }
    /// True if the row kernels pool and rectify, that is, without dense layers after them.
    [[nodiscard]] bool kernelsPool() const { return pools() && !shape_.fusesByMlp(); }
    void forwardRows(const LayerInput<Real>& input, const LayerRows<Real>& layer);
    void forwardGraphs(const LayerInput<Real>& input, LayerRows<Real> layer);
    MatrixView<const Real> fuse(const Real* values, const LayerInput<Real>& input);
    const Real* fuseBackward(const Real* values, const LayerInput<Real>& input,
                             MatrixView<const Real> arriving, Real* gradients);
    void backwardGraphs(const LayerInput<Real>& input, LayerRows<Real> layer,
                        LayerRowGradients<Real> gradients);
    void backwardShared(const LayerInput<Real>& input, const LayerRows<Real>& layer,
                        LayerRowGradients<Real> gradients);

    NetworkShape shape_;
    LayerParameters parameters_;
    AttentionMask mask_;
    Ending ending_;
    const LayerKernels<Real>& kernels_;

    Scratch<Real> projected_, gates_, aggregated_, weights_, logits_, restWeight_, groupTotal_;
    Scratch<Real> parts_, partsGradient_;                         // [rows, 2 graphWidth]
    Scratch<Real> hidden_, hiddenGradient_, fused_, rowGradient_; // [rows, graphWidth]
    Scratch<Real> spread_, output_, projectedGradient_, groupTotalGradient_, aggregatedGradient_;
};

} // namespace latency::nasflat
