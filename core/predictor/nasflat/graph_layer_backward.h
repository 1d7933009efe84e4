#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

// The bodies of the backward LayerKernels, inlined once per instruction set.

#include "core/predictor/nasflat/graph_layer_terms.h"

namespace latency::nasflat::rows
{

/// gate gradient = gradient of the open gate · open (1 - open)
template <class Real>
LATENCY_INLINE void closeGates(const Row<Real>& open, Row<Real>& gradient, Real* gates, Real* bias)
{
    for (int k = 0; k < laneCount<Real>; ++k)
        gradient.lanes[k] *= open.lanes[k] * (Real(1) - open.lanes[k]);
    gradient.write(gates);
    gradient.addInto(bias);
}

/// arriving  gradient of LayerNorm(sigmoid(gate) M)
template <class Real>
LATENCY_INLINE void combineAttentionBackward(const LayerRows<Real>& layer,
                                             const LayerRowGradients<Real>& gradients, int row,
                                             int node, const Row<Real>& arriving)
{
    constexpr int width = Lanes<Real>::count;
    const int offset = layer.hasFlow ? graphWidth : 0;
    const Real* aggregated = layer.aggregated + node * layer.columns + offset;
    Real* aggregatedGradient =
        gradients.aggregated + (node - gradients.aggregatedFirst) * layer.columns + offset;
    const Real mean = layer.spread[2 * row];
    const Real scale = layer.spread[2 * row + 1];
    Row<Real> open;
    open.read(layer.gates + row * layer.columns + offset);
    Row<Real> normal, inner, product;
    for (int k = 0; k < laneCount<Real>; ++k) {
        Lane<Real> mixed, gain;
        load<Real>(mixed, aggregated + k * width);
        load<Real>(gain, layer.vectors.normGain + k * width);
        normal.lanes[k] = (open.lanes[k] * mixed - mean) * scale;
        addTo<Real>(gradients.vectors.normGain + k * width, arriving.lanes[k] * normal.lanes[k]);
        inner.lanes[k] = arriving.lanes[k] * gain;
        product.lanes[k] = inner.lanes[k] * normal.lanes[k];
    }
    arriving.addInto(gradients.vectors.normShift);
    const Real innerMean = inner.sum() / graphWidth;
    const Real productMean = product.sum() / graphWidth;
    for (int k = 0; k < laneCount<Real>; ++k) {
        Lane<Real> mixed;
        load<Real>(mixed, aggregated + k * width);
        const Lane<Real> before =
            (inner.lanes[k] - innerMean - normal.lanes[k] * productMean) * scale;
        addTo<Real>(aggregatedGradient + k * width, before * open.lanes[k]);
        inner.lanes[k] = before * mixed;
    }
    closeGates(open, inner, gradients.gates + row * layer.columns + offset,
               gradients.vectors.gateBias + offset);
}

/// arriving  gradient of sigmoid(gate) F + S + flowBias
template <class Real>
LATENCY_INLINE void combineFlowBackward(const LayerRows<Real>& layer,
                                        const LayerRowGradients<Real>& gradients, int row, int node,
                                        const Row<Real>& arriving)
{
    constexpr int width = Lanes<Real>::count;
    const Real* aggregated = layer.aggregated + node * layer.columns;
    Real* aggregatedGradient =
        gradients.aggregated + (node - gradients.aggregatedFirst) * layer.columns;
    arriving.addInto(gradients.vectors.flowBias);
    arriving.addInto(gradients.projected +
                     layer.near->self[static_cast<std::size_t>(node)] * layer.columns);
    Row<Real> open, gate;
    open.read(layer.gates + row * layer.columns);
    for (int k = 0; k < laneCount<Real>; ++k) {
        Lane<Real> flow;
        load<Real>(flow, aggregated + k * width);
        gate.lanes[k] = arriving.lanes[k] * flow;
        addTo<Real>(aggregatedGradient + k * width, arriving.lanes[k] * open.lanes[k]);
    }
    closeGates(open, gate, gradients.gates + row * layer.columns, gradients.vectors.gateBias);
}

/// Backward pass of rows::separateRow.
template <class Real>
LATENCY_INLINE void separateRowBackward(const LayerRows<Real>& layer,
                                        const LayerRowGradients<Real>& gradients, int row, int node)
{
    Row<Real> arriving;
    arriving.read(gradients.output + row * 2 * graphWidth);
    combineFlowBackward(layer, gradients, row, node, arriving);
    arriving.read(gradients.output + (row * 2 + 1) * graphWidth);
    combineAttentionBackward(layer, gradients, row, node, arriving);
}

template <class Real>
LATENCY_INLINE void combineBackward(const LayerRows<Real>& layer,
                                    const LayerRowGradients<Real>& gradients, int first, int last)
{
    const Real share = partShare(layer);
    for (int row = first; row < last; ++row) {
        const int node = layer.aggregateOf ? layer.aggregateOf[row] : row;
        if (layer.separates) {
            separateRowBackward(layer, gradients, row, node);
            continue;
        }
        Row<Real> arriving;
        arriving.read(gradients.output ? gradients.output + row * graphWidth : gradients.pooled);
        const Real factor = gradients.output ? share : share * layer.pooledShare;
        for (int k = 0; k < laneCount<Real>; ++k)
            arriving.lanes[k] *= factor;
        for (int k = 0; k < laneCount<Real> && layer.rectifies; ++k) {
            Lane<Real> out;
            load<Real>(out, layer.output + row * graphWidth + k * Lanes<Real>::count);
            arriving.lanes[k] = out > Real(0) ? arriving.lanes[k] : Lane<Real>{};
        }
        if (layer.hasFlow)
            combineFlowBackward(layer, gradients, row, node, arriving);
        if (layer.hasAttention)
            combineAttentionBackward(layer, gradients, row, node, arriving);
    }
}

/// Gradients through the softmaxes of one node, with respect to the values in its scores.
template <class Real, int heads>
LATENCY_INLINE void attendBackward(const LayerRows<Real>& layer,
                                   const LayerRowGradients<Real>& gradients, int node,
                                   const Row<Real>& arriving, const Real* mixed)
{
    constexpr int width = Lanes<Real>::count;
    const auto at = static_cast<std::size_t>(node);
    const int offset = layer.hasFlow ? graphWidth : 0;
    const int self = layer.near->self[at];
    const Real* own = values(layer, self);
    Real* ownGradient = gradients.projected + self * layer.columns + offset;
    Real average[heads];
    for (int head = 0; head < heads; ++head)
        average[head] = headDot<Real, heads>(arriving, mixed, head);
    for (int i = layer.near->start[at]; i < layer.near->start[at + 1]; ++i) {
        const int source = layer.near->source[static_cast<std::size_t>(i)];
        const Real* other = values(layer, source);
        Real* otherGradient = gradients.projected + source * layer.columns + offset;
        for (int head = 0; head < heads; ++head) {
            const Real weight = layer.weights[i * heads + head];
            const Real logit =
                weight * (headDot<Real, heads>(arriving, other, head) - average[head]);
            const Real score = logit * scoreScale<Real, heads>() *
                               (layer.logits[i * heads + head] > 0 ? 1 : leak<Real>);
            const Real share = weight - layer.restWeight[node * heads + head];
            for (int k = head * headLanes<Real, heads>; k < (head + 1) * headLanes<Real, heads>;
                 ++k) {
                Lane<Real> mine, theirs, query;
                load<Real>(mine, own + k * width);
                load<Real>(theirs, other + k * width);
                load<Real>(query, layer.vectors.score + k * width);
                addTo<Real>(gradients.vectors.score + k * width, mine * theirs * score);
                addTo<Real>(ownGradient + k * width, query * theirs * score);
                addTo<Real>(otherGradient + k * width,
                            query * mine * score + arriving.lanes[k] * share);
            }
        }
    }
}

template <class Real, int heads>
LATENCY_INLINE void aggregateAttentionBackward(const LayerRows<Real>& layer,
                                               const LayerRowGradients<Real>& gradients, int node,
                                               const Row<Real>& arriving, const Real* mixed)
{
    const auto at = static_cast<std::size_t>(node);
    const int begin = layer.near->start[at];
    const int end = layer.near->start[at + 1];
    const int offset = layer.hasFlow ? graphWidth : 0;
    if (layer.mask == AttentionMask::Predecessors && end - begin <= 1) {
        const int only = begin == end ? layer.near->self[at]
                                      : layer.near->source[static_cast<std::size_t>(begin)];
        arriving.addInto(gradients.projected + only * layer.columns + offset);
        return;
    }
    if (layer.mask == AttentionMask::Everyone) {
        Row<Real> rest;
        for (int k = 0; k < laneCount<Real>; ++k)
            rest.lanes[k] =
                arriving.lanes[k] * layer.restWeight[node * heads + k / headLanes<Real, heads>];
        rest.addInto(gradients.groupTotal + layer.near->group[at] * graphWidth);
    }
    attendBackward<Real, heads>(layer, gradients, node, arriving, mixed);
}

template <class Real>
LATENCY_INLINE void aggregateBackward(const LayerRows<Real>& layer,
                                      const LayerRowGradients<Real>& gradients, int first, int last)
{
    for (int node = first; node < last; ++node) {
        const Real* mixed = layer.aggregated + node * layer.columns;
        const Real* from =
            gradients.aggregated + (node - gradients.aggregatedFirst) * layer.columns;
        Row<Real> arriving;
        if (layer.hasFlow) {
            arriving.read(from);
            const int* start = layer.near->start.data() + node;
            for (int i = start[0]; i < start[1]; ++i)
                arriving.addInto(gradients.projected +
                                 layer.near->source[static_cast<std::size_t>(i)] * layer.columns);
            from += graphWidth;
            mixed += graphWidth;
        }
        if (layer.hasAttention) {
            arriving.read(from);
            if (layer.isMultiHead)
                aggregateAttentionBackward<Real, attentionHeads>(layer, gradients, node, arriving,
                                                                 mixed);
            else
                aggregateAttentionBackward<Real, 1>(layer, gradients, node, arriving, mixed);
        }
    }
}

template <class Real>
LATENCY_INLINE void sumGroupsBackward(const LayerRows<Real>& layer,
                                      const LayerRowGradients<Real>& gradients, int first, int last)
{
    const int offset = layer.hasFlow ? graphWidth : 0;
    for (int group = first; group < last; ++group) {
        Row<Real> arriving;
        arriving.read(gradients.groupTotal + group * graphWidth);
        const int* start = layer.near->memberStart.data() + group;
        for (int i = start[0]; i < start[1]; ++i)
            arriving.addInto(gradients.projected +
                             layer.near->member[static_cast<std::size_t>(i)] * layer.columns +
                             offset);
    }
}

} // namespace latency::nasflat::rows
