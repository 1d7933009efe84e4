#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/nasflat/graph_layer.h"
#include "core/predictor/nasflat/network_batch.h"

namespace latency::nasflat
{

/// The network up to the pooled vector of each graph: refinement of the operation entries, then the
/// main layers (methods/nasflat.md §2, steps 1 to 5, in the cheaper forms of methods/nasflat.md
/// §6).
template <class Real>
class GraphTrunk
{
public:
    GraphTrunk(const NetworkParameters& parameters, AttentionMask mask);

    /// returns  [graphs, graphWidth], valid until the next call
    MatrixView<const Real> forward(const Real* values, const GraphCatalogue& catalogue,
                                   const NetworkBatch& batch);

    /// Must follow `forward` with the same arguments, once.
    ///
    /// arriving   gradient of what `forward` returned
    /// gradients  of all parameters, added to
    void backward(const Real* values, const GraphCatalogue& catalogue, const NetworkBatch& batch,
                  MatrixView<const Real> arriving, Real* gradients);

private:
    struct Inputs {
        LayerInput<Real> table, outputNodes, first, second, third;
    };
    void fillEntries(const Real* values);
    void refine(const Real* values, const NetworkBatch& batch);
    void updateEntries(const Real* values, const NetworkBatch& batch);
    void refineBackward(const Real* values, const NetworkBatch& batch, Real* gradients);
    void updateEntriesBackward(const Real* values, const NetworkBatch& batch, Real* gradients);
    void entriesBackward(Real* gradients);

    [[nodiscard]] int entries() const
    {
        return 2 + parameters_.shape.devicesAtNodes() * parameters_.shape.operations;
    }
    MatrixView<Real> entryTable() { return {entry_.get(), entries(), entryWidth}; }
    MatrixView<Real> entryTableGradient() { return {entryGradient_.get(), entries(), entryWidth}; }

    NetworkParameters parameters_;
    GraphLayer<Real> table_, outputNodes_, first_, second_, third_;
    Inputs inputs_;

    Scratch<Real> features_, featuresGradient_; // [feature rows, featureWidth]
    Scratch<Real> entry_, entryGradient_;       // [entries, entryWidth]
    Scratch<Real> tableEntry_, outputEntry_;    // [table rows | graphs, entryWidth]
    Scratch<Real> tableEntryGradient_, outputEntryGradient_;
    Scratch<Real> tableGradient_;                       // [table rows, graphWidth]
    Scratch<Real> summary_[3], summaryGradient_[2];     // [graphs, graphWidth]
    Scratch<Real> entryShare_, entryShareGradient_;     // [entries, graphWidth]
    Scratch<Real> summaryShare_, summaryShareGradient_; // [graphs, graphWidth]
    Scratch<Real> hidden_, hiddenGradient_;             // [rows, graphWidth]
    Scratch<Real> updated_, updatedGradient_;           // [rows, entryWidth]
    Scratch<Real> rowGradient_[2];                      // [rows, graphWidth]
    Scratch<Real> xGradient_;                           // [feature rows, featureWidth]
    MatrixView<const Real> refined_;                    // [graphs, graphWidth]
};

} // namespace latency::nasflat
