#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

// The bodies of the forward LayerKernels, inlined once per instruction set.

#include "core/predictor/nasflat/graph_layer_terms.h"

namespace latency::nasflat::rows
{

template <class Real>
LATENCY_INLINE void sumGroups(const LayerRows<Real>& layer, int first, int last)
{
    for (int group = first; group < last; ++group) {
        Row<Real> sum;
        sum.clear();
        const int* start = layer.near->memberStart.data() + group;
        for (int i = start[0]; i < start[1]; ++i)
            sum.add(values(layer, layer.near->member[static_cast<std::size_t>(i)]), 1);
        sum.write(layer.groupTotal + group * graphWidth);
    }
}

/// Softmax over the mask of one node; needs at least two numbers to share among.
template <class Real>
LATENCY_INLINE void attend(const LayerRows<Real>& layer, int node, int rest)
{
    const auto at = static_cast<std::size_t>(node);
    const int begin = layer.near->start[at];
    const int end = layer.near->start[at + 1];
    Row<Real> query;
    query.read(layer.vectors.score);
    const Real* own = values(layer, layer.near->self[at]);
    for (int k = 0; k < laneCount<Real>; ++k) {
        Lane<Real> lane;
        load<Real>(lane, own + k * Lanes<Real>::count);
        query.lanes[k] *= lane * scoreScale<Real>();
    }
    Real highest = rest > 0 || begin == end ? Real(0) : Real(-1e30);
    for (int i = begin; i < end; ++i) {
        const Real score =
            query.dot(values(layer, layer.near->source[static_cast<std::size_t>(i)]));
        layer.logits[i] = score > 0 ? score : leak<Real> * score;
        highest = layer.logits[i] > highest ? layer.logits[i] : highest;
    }
    Real sum = static_cast<Real>(rest) * std::exp(-highest);
    for (int i = begin; i < end; ++i) {
        layer.weights[i] = std::exp(layer.logits[i] - highest);
        sum += layer.weights[i];
    }
    for (int i = begin; i < end; ++i)
        layer.weights[i] /= sum;
    layer.restWeight[node] = rest > 0 ? std::exp(-highest) / sum : Real(0);
}

template <class Real>
LATENCY_INLINE void aggregateAttention(const LayerRows<Real>& layer, int node, Real* out)
{
    const auto at = static_cast<std::size_t>(node);
    const int begin = layer.near->start[at];
    const int end = layer.near->start[at + 1];
    const bool everyone = layer.mask == AttentionMask::Everyone;
    Row<Real> mixed;
    if (!everyone && end - begin <= 1) {
        const int only = begin == end ? layer.near->self[at]
                                      : layer.near->source[static_cast<std::size_t>(begin)];
        mixed.read(values(layer, only));
        mixed.write(out);
        return;
    }
    const int group = everyone ? layer.near->group[at] : 0;
    attend(layer, node, everyone ? memberCount(layer, group) - (end - begin) : 0);
    mixed.clear();
    const Real rest = layer.restWeight[node];
    // The group's total holds the predecessors too, so they enter with the difference.
    if (everyone)
        mixed.add(layer.groupTotal + group * graphWidth, rest);
    for (int i = begin; i < end; ++i)
        mixed.add(values(layer, layer.near->source[static_cast<std::size_t>(i)]),
                  layer.weights[i] - rest);
    mixed.write(out);
}

template <class Real>
LATENCY_INLINE void aggregate(const LayerRows<Real>& layer, int first, int last)
{
    for (int node = first; node < last; ++node) {
        Real* out = layer.aggregated + node * layer.columns;
        if (layer.hasFlow) {
            Row<Real> sum;
            sum.clear();
            const int* start = layer.near->start.data() + node;
            for (int i = start[0]; i < start[1]; ++i)
                sum.add(layer.projected +
                            layer.near->source[static_cast<std::size_t>(i)] * layer.columns,
                        1);
            sum.write(out);
            out += graphWidth;
        }
        if (layer.hasAttention)
            aggregateAttention(layer, node, out);
    }
}

template <class Real>
LATENCY_INLINE void openGates(const Real* bias, Real* gates, Row<Real>& open)
{
    open.read(gates);
    for (int k = 0; k < laneCount<Real>; ++k) {
        Lane<Real> lane;
        load<Real>(lane, bias + k * Lanes<Real>::count);
        open.lanes[k] += lane;
        sigmoid(open.lanes[k]);
    }
    open.write(gates);
}

template <class Real>
LATENCY_INLINE void combineRow(const LayerRows<Real>& layer, int row, Row<Real>& out)
{
    constexpr int width = Lanes<Real>::count;
    const int node = layer.aggregateOf ? layer.aggregateOf[row] : row;
    const Real* aggregated = layer.aggregated + node * layer.columns;
    Real* gates = layer.gates + row * layer.columns;
    const Real* bias = layer.vectors.gateBias;
    const Real share = partShare(layer);
    Row<Real> open;
    out.clear();
    if (layer.hasFlow) {
        openGates(bias, gates, open);
        const Real* own =
            layer.projected + layer.near->self[static_cast<std::size_t>(node)] * layer.columns;
        for (int k = 0; k < laneCount<Real>; ++k) {
            Lane<Real> flow, support, shift;
            load<Real>(flow, aggregated + k * width);
            load<Real>(support, own + k * width);
            load<Real>(shift, layer.vectors.flowBias + k * width);
            out.lanes[k] = (open.lanes[k] * flow + support + shift) * share;
        }
        aggregated += graphWidth;
        gates += graphWidth;
        bias += graphWidth;
    }
    if (!layer.hasAttention)
        return;
    openGates(bias, gates, open);
    for (int k = 0; k < laneCount<Real>; ++k) {
        Lane<Real> mixed;
        load<Real>(mixed, aggregated + k * width);
        open.lanes[k] *= mixed;
    }
    const Real mean = open.sum() / graphWidth;
    Row<Real> squares;
    for (int k = 0; k < laneCount<Real>; ++k) {
        open.lanes[k] -= mean;
        squares.lanes[k] = open.lanes[k] * open.lanes[k];
    }
    const Real scale = 1 / std::sqrt(squares.sum() / graphWidth + normEpsilon<Real>);
    layer.spread[2 * row] = mean;
    layer.spread[2 * row + 1] = scale;
    for (int k = 0; k < laneCount<Real>; ++k) {
        Lane<Real> gain, shift;
        load<Real>(gain, layer.vectors.normGain + k * width);
        load<Real>(shift, layer.vectors.normShift + k * width);
        out.lanes[k] += (open.lanes[k] * scale * gain + shift) * share;
    }
}

template <class Real>
LATENCY_INLINE void combine(const LayerRows<Real>& layer, int first, int last)
{
    Row<Real> pooled;
    pooled.clear();
    for (int row = first; row < last; ++row) {
        Row<Real> out;
        combineRow(layer, row, out);
        for (int k = 0; k < laneCount<Real> && layer.rectifies; ++k)
            out.lanes[k] = out.lanes[k] > Real(0) ? out.lanes[k] : Lane<Real>{};
        if (layer.output)
            out.write(layer.output + row * graphWidth);
        for (int k = 0; k < laneCount<Real>; ++k)
            pooled.lanes[k] += out.lanes[k] * layer.pooledShare;
    }
    if (layer.pooled)
        pooled.addInto(layer.pooled);
}

} // namespace latency::nasflat::rows
