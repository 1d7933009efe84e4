#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

// The bodies of LayerKernels, inlined once per instruction set by graph_layer_kernels.cpp.

#include "core/predictor/nasflat/graph_layer_kernels.h"
#include "core/predictor/nasflat/lanes.h"

namespace latency::nasflat::rows
{

template <class Real>
inline constexpr int laneCount = graphWidth / Lanes<Real>::count;

/// One row of graphWidth numbers.
template <class Real>
struct Row {
    Lane<Real> lanes[laneCount<Real>];

    LATENCY_INLINE void read(const Real* from)
    {
        for (int k = 0; k < laneCount<Real>; ++k)
            load<Real>(lanes[k], from + k * Lanes<Real>::count);
    }
    LATENCY_INLINE void write(Real* to) const
    {
        for (int k = 0; k < laneCount<Real>; ++k)
            store<Real>(to + k * Lanes<Real>::count, lanes[k]);
    }
    LATENCY_INLINE void addInto(Real* to) const
    {
        for (int k = 0; k < laneCount<Real>; ++k)
            addTo<Real>(to + k * Lanes<Real>::count, lanes[k]);
    }
    LATENCY_INLINE void clear()
    {
        for (int k = 0; k < laneCount<Real>; ++k)
            lanes[k] = Lane<Real>{};
    }
    LATENCY_INLINE void add(const Real* from, Real factor)
    {
        for (int k = 0; k < laneCount<Real>; ++k) {
            Lane<Real> lane;
            load<Real>(lane, from + k * Lanes<Real>::count);
            lanes[k] += lane * factor;
        }
    }
    [[nodiscard]] LATENCY_INLINE Real sum() const
    {
        Lane<Real> folded = lanes[0];
        for (int k = 1; k < laneCount<Real>; ++k)
            folded += lanes[k];
        return total<Real>(folded);
    }
    [[nodiscard]] LATENCY_INLINE Real dot(const Real* other) const
    {
        Lane<Real> folded{};
        for (int k = 0; k < laneCount<Real>; ++k) {
            Lane<Real> lane;
            load<Real>(lane, other + k * Lanes<Real>::count);
            folded += lanes[k] * lane;
        }
        return total<Real>(folded);
    }
};

template <class Real>
inline constexpr Real leak = Real(0.01);
template <class Real>
inline constexpr Real normEpsilon = Real(1e-5);

template <class Real>
LATENCY_INLINE Real scoreScale()
{
    return 1 / std::sqrt(static_cast<Real>(graphWidth));
}

/// The attention part of input row `index`.
template <class Real>
LATENCY_INLINE const Real* values(const LayerRows<Real>& layer, int index)
{
    return layer.projected + index * layer.columns + (layer.hasFlow ? graphWidth : 0);
}

template <class Real>
LATENCY_INLINE int memberCount(const LayerRows<Real>& layer, int group)
{
    const std::vector<int>& start = layer.near->memberStart;
    return start[static_cast<std::size_t>(group) + 1] - start[static_cast<std::size_t>(group)];
}

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
LATENCY_INLINE Real partShare(const LayerRows<Real>& layer)
{
    return layer.hasFlow && layer.hasAttention ? Real(0.5) : Real(1);
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

/// gate gradient = gradient of the open gate · open (1 - open)
template <class Real>
LATENCY_INLINE void closeGates(const Row<Real>& open, Row<Real>& gradient, Real* gates, Real* bias)
{
    for (int k = 0; k < laneCount<Real>; ++k)
        gradient.lanes[k] *= open.lanes[k] * (Real(1) - open.lanes[k]);
    gradient.write(gates);
    gradient.addInto(bias);
}

template <class Real>
LATENCY_INLINE void attentionBackward(const LayerRows<Real>& layer,
                                      const LayerRowGradients<Real>& gradients, int row, int offset,
                                      const Real* aggregated, Real* aggregatedGradient,
                                      const Row<Real>& arriving)
{
    constexpr int width = Lanes<Real>::count;
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

template <class Real>
LATENCY_INLINE void combineRowBackward(const LayerRows<Real>& layer,
                                       const LayerRowGradients<Real>& gradients, int row,
                                       const Row<Real>& arriving)
{
    constexpr int width = Lanes<Real>::count;
    const int node = layer.aggregateOf ? layer.aggregateOf[row] : row;
    const Real* aggregated = layer.aggregated + node * layer.columns;
    Real* aggregatedGradient =
        gradients.aggregated + (node - gradients.aggregatedFirst) * layer.columns;
    int offset = 0;
    if (layer.hasFlow) {
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
        offset = graphWidth;
    }
    if (layer.hasAttention)
        attentionBackward(layer, gradients, row, offset, aggregated + offset,
                          aggregatedGradient + offset, arriving);
}

template <class Real>
LATENCY_INLINE void combineBackward(const LayerRows<Real>& layer,
                                    const LayerRowGradients<Real>& gradients, int first, int last)
{
    const Real share = partShare(layer);
    for (int row = first; row < last; ++row) {
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
        combineRowBackward(layer, gradients, row, arriving);
    }
}

/// Gradients through the softmax of one node, back to the values it was scored with.
template <class Real>
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
    const Real average = arriving.dot(mixed);
    for (int i = layer.near->start[at]; i < layer.near->start[at + 1]; ++i) {
        const int source = layer.near->source[static_cast<std::size_t>(i)];
        const Real* other = values(layer, source);
        Real* otherGradient = gradients.projected + source * layer.columns + offset;
        const Real logit = layer.weights[i] * (arriving.dot(other) - average);
        const Real score = logit * scoreScale<Real>() * (layer.logits[i] > 0 ? 1 : leak<Real>);
        const Real share = layer.weights[i] - layer.restWeight[node];
        for (int k = 0; k < laneCount<Real>; ++k) {
            Lane<Real> mine, theirs, weight;
            load<Real>(mine, own + k * width);
            load<Real>(theirs, other + k * width);
            load<Real>(weight, layer.vectors.score + k * width);
            addTo<Real>(gradients.vectors.score + k * width, mine * theirs * score);
            addTo<Real>(ownGradient + k * width, weight * theirs * score);
            addTo<Real>(otherGradient + k * width,
                        weight * mine * score + arriving.lanes[k] * share);
        }
    }
}

template <class Real>
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
        rest.clear();
        for (int k = 0; k < laneCount<Real>; ++k)
            rest.lanes[k] = arriving.lanes[k] * layer.restWeight[node];
        rest.addInto(gradients.groupTotal + layer.near->group[at] * graphWidth);
    }
    attendBackward(layer, gradients, node, arriving, mixed);
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
            aggregateAttentionBackward(layer, gradients, node, arriving, mixed);
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
