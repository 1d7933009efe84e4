#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/nasflat/neighbourhood.h"
#include "core/predictor/nasflat/network_parameters.h"

namespace latency::nasflat
{

/// The small vectors of a graph layer, in the order of LayerParameters; parts the layer lacks have
/// no length.
template <class Real>
struct LayerVectors {
    Real* gateBias = nullptr;  ///< [columns]
    Real* flowBias = nullptr;  ///< [graphWidth]
    Real* score = nullptr;     ///< [graphWidth]
    Real* normGain = nullptr;  ///< [graphWidth]
    Real* normShift = nullptr; ///< [graphWidth]

    LayerVectors() = default;
    LayerVectors(Real* first, const NetworkShape& shape)
        : gateBias(first), flowBias(gateBias + shape.layerColumns()),
          score(flowBias + (shape.hasFlow() ? graphWidth : 0)),
          normGain(score + (shape.hasAttention() ? graphWidth : 0)),
          normShift(normGain + (shape.hasAttention() ? graphWidth : 0))
    {
    }
};

/// Inputs and outputs of a layer's row kernels. Columns of `projected`, `gates` and `aggregated`:
/// the flow part, then the attention part; a layer of one kind has one of them.
///
/// Of node i with predecessors j, input row s of its own, S the flow part and V the attention part
/// of `projected`:
///   aggregate  F_i = sum_j S_j;  M_i = sum_j P_ij V_j with P_i the softmax over the mask of
///              LeakyReLU(sum_c score_c V_sc V_jc / sqrt(width))
///   combine    mean of  sigmoid(gate) F_i + S_s + flowBias  and  LayerNorm(sigmoid(gate) M_i)
/// With several heads each has a softmax over its own columns c, divided by sqrt(their number).
template <class Real>
struct LayerRows {
    bool hasFlow = true;
    bool hasAttention = true;
    bool rectifies = true;    ///< ReLU behind the layer
    bool separates = false;   ///< flow and attention side by side instead of their mean; no ReLU
    bool isMultiHead = false; ///< see GraphLayerKind::MultiHead
    AttentionMask mask = AttentionMask::Predecessors;
    int columns = 0;

    LayerVectors<const Real> vectors;
    const Neighbourhood* near = nullptr;
    const int* aggregateOf = nullptr; ///< [rows] row of `aggregated`; null: the same row

    const Real* projected = nullptr; ///< [inputs, columns]
    Real* gates = nullptr;      ///< [rows, columns] in: without bias; after combine: the sigmoids
    Real* aggregated = nullptr; ///< [nodes, columns]
    Real* weights = nullptr;    ///< [sources, heads] P of each predecessor
    Real* logits = nullptr;     ///< [sources, heads] of the softmax
    Real* restWeight = nullptr; ///< [nodes, heads] P of each node without an edge
    Real* groupTotal = nullptr; ///< [groups, graphWidth] sum of V over the members
    Real* spread = nullptr;     ///< [rows, 2] mean and reciprocal deviation of the LayerNorm
    /// [rows, graphWidth], twice as wide where `separates`; null: only the mean over rows is needed
    Real* output = nullptr;
    Real* pooled = nullptr; ///< [graphWidth] where that mean is added up
    Real pooledShare = 0;   ///< one over the rows of the mean
};

/// Gradients of LayerRows.
template <class Real>
struct LayerRowGradients {
    const Real* output = nullptr; ///< like LayerRows::output; null: every row has that of `pooled`
    const Real* pooled = nullptr; ///< [graphWidth]
    Real* gates = nullptr;        ///< [rows, columns] replaced; may be LayerRows::gates
    Real* aggregated = nullptr;   ///< [nodes, columns] from row `aggregatedFirst` on; added to
    int aggregatedFirst = 0;
    Real* projected = nullptr;  ///< [inputs, columns] added to
    Real* groupTotal = nullptr; ///< [groups, graphWidth] added to
    LayerVectors<Real> vectors; ///< added to
};

/// The row kernels for one kind of number and one instruction set; each works on nodes or rows
/// first..last-1.
template <class Real>
struct LayerKernels {
    void (*sumGroups)(const LayerRows<Real>& layer, int first, int last);
    void (*aggregate)(const LayerRows<Real>& layer, int first, int last);
    void (*combine)(const LayerRows<Real>& layer, int first, int last);
    void (*combineBackward)(const LayerRows<Real>& layer, const LayerRowGradients<Real>& gradients,
                            int first, int last);
    void (*aggregateBackward)(const LayerRows<Real>& layer,
                              const LayerRowGradients<Real>& gradients, int first, int last);
    void (*sumGroupsBackward)(const LayerRows<Real>& layer,
                              const LayerRowGradients<Real>& gradients, int first, int last);
};

/// The fastest kernels for this processor.
template <class Real>
const LayerKernels<Real>& layerKernels();

} // namespace latency::nasflat
