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

/// Softmax over the mask of one node, which has at least two members.
template <class Real, int heads>
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
        query.lanes[k] *= lane * scoreScale<Real, heads>();
    }
    for (int head = 0; head < heads; ++head) {
        Real highest = rest > 0 || begin == end ? Real(0) : Real(-1e30);
        for (int i = begin; i < end; ++i) {
            const Real score = headDot<Real, heads>(
                query, values(layer, layer.near->source[static_cast<std::size_t>(i)]), head);
            Real& logit = layer.logits[i * heads + head];
            logit = score > 0 ? score : leak<Real> * score;
            highest = logit > highest ? logit : highest;
        }
        Real sum = static_cast<Real>(rest) * std::exp(-highest);
        for (int i = begin; i < end; ++i) {
            Real& weight = layer.weights[i * heads + head];
            weight = std::exp(layer.logits[i * heads + head] - highest);
            sum += weight;
        }
        for (int i = begin; i < end; ++i)
            layer.weights[i * heads + head] /= sum;
        layer.restWeight[node * heads + head] = rest > 0 ? std::exp(-highest) / sum : Real(0);
    }
}

/// mixed += from, each head times a factor of its own
template <class Real, int heads, class Factor>
LATENCY_INLINE void addHeads(Row<Real>& mixed, const Real* from, const Factor& factor)
{
    for (int k = 0; k < laneCount<Real>; ++k) {
        Lane<Real> lane;
        load<Real>(lane, from + k * Lanes<Real>::count);
        mixed.lanes[k] += lane * factor(k / headLanes<Real, heads>);
    }
}

template <class Real, int heads>
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
    attend<Real, heads>(layer, node, everyone ? memberCount(layer, group) - (end - begin) : 0);
    mixed.clear();
    const Real* rest = layer.restWeight + node * heads;
    // The group's total includes the predecessors, so they enter with the difference.
    if (everyone)
        addHeads<Real, heads>(
            mixed,
            layer.groupTotal + group * graphWidth, [&](int head) __attribute__((always_inline)) {
                return rest[head];
            });
    for (int i = begin; i < end; ++i)
        addHeads<Real, heads>(
            mixed, values(layer, layer.near->source[static_cast<std::size_t>(i)]),
            [&](int head) __attribute__((always_inline)) {
                return layer.weights[i * heads + head] - rest[head];
            });
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
        if (layer.isMultiHead)
            aggregateAttention<Real, attentionHeads>(layer, node, out);
        else if (layer.hasAttention)
            aggregateAttention<Real, 1>(layer, node, out);
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

/// out = sigmoid(gate) F + S + flowBias, times `share`
template <class Real>
LATENCY_INLINE void combineFlow(const LayerRows<Real>& layer, int row, int node, Real share,
                                Row<Real>& out)
{
    constexpr int width = Lanes<Real>::count;
    const Real* aggregated = layer.aggregated + node * layer.columns;
    const Real* own =
        layer.projected + layer.near->self[static_cast<std::size_t>(node)] * layer.columns;
    Row<Real> open;
    openGates(layer.vectors.gateBias, layer.gates + row * layer.columns, open);
    for (int k = 0; k < laneCount<Real>; ++k) {
        Lane<Real> flow, support, shift;
        load<Real>(flow, aggregated + k * width);
        load<Real>(support, own + k * width);
        load<Real>(shift, layer.vectors.flowBias + k * width);
        out.lanes[k] = (open.lanes[k] * flow + support + shift) * share;
    }
}

/// out += LayerNorm(sigmoid(gate) M), times `share`
template <class Real>
LATENCY_INLINE void combineAttention(const LayerRows<Real>& layer, int row, int node, Real share,
                                     Row<Real>& out)
{
    constexpr int width = Lanes<Real>::count;
    const int offset = layer.hasFlow ? graphWidth : 0;
    const Real* aggregated = layer.aggregated + node * layer.columns + offset;
    Row<Real> open;
    openGates(layer.vectors.gateBias + offset, layer.gates + row * layer.columns + offset, open);
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

/// Both parts of one row side by side.
template <class Real>
LATENCY_INLINE void separateRow(const LayerRows<Real>& layer, int row, int node)
{
    Row<Real> part;
    combineFlow(layer, row, node, Real(1), part);
    part.write(layer.output + row * 2 * graphWidth);
    part.clear();
    combineAttention(layer, row, node, Real(1), part);
    part.write(layer.output + (row * 2 + 1) * graphWidth);
}

template <class Real>
LATENCY_INLINE void combine(const LayerRows<Real>& layer, int first, int last)
{
    const Real share = partShare(layer);
    Row<Real> pooled;
    pooled.clear();
    for (int row = first; row < last; ++row) {
        const int node = layer.aggregateOf ? layer.aggregateOf[row] : row;
        if (layer.separates) {
            separateRow(layer, row, node);
            continue;
        }
        Row<Real> out;
        out.clear();
        if (layer.hasFlow)
            combineFlow(layer, row, node, share, out);
        if (layer.hasAttention)
            combineAttention(layer, row, node, share, out);
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
