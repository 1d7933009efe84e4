// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/graph_layer.h"

#include "core/predictor/nasflat/parallel_parts.h"

#include <algorithm>

namespace latency::nasflat
{

namespace
{

template <class Real>
void addParts(const Real* parts, std::size_t partSize, int count, std::size_t offset,
              std::size_t size, Real* into)
{
    for (int part = 0; part < count; ++part) {
        const Real* from = parts + static_cast<std::size_t>(part) * partSize + offset;
        for (std::size_t i = 0; i < size; ++i)
            into[i] += from[i];
    }
}

} // namespace

template <class Real>
GraphLayer<Real>::GraphLayer(const NetworkShape& shape, const LayerParameters& parameters,
                             AttentionMask mask, Ending ending)
    : shape_(shape), parameters_(parameters), mask_(mask), ending_(ending),
      kernels_(layerKernels<Real>())
{
}

template <class Real>
LayerRows<Real> GraphLayer<Real>::rowsOf(const Real* values, const LayerInput<Real>& input)
{
    const int columns = shape_.layerColumns();
    const int rows = input.entries.rows;
    LayerRows<Real> layer;
    layer.hasFlow = shape_.hasFlow();
    layer.hasAttention = shape_.hasAttention();
    layer.rectifies = ending_ == Ending::Rectified;
    layer.mask = mask_;
    layer.columns = columns;
    layer.vectors = LayerVectors<const Real>(values + parameters_.gateBias.offset, shape_);
    layer.near = input.near;
    layer.aggregateOf = input.nodeOf;
    layer.projected = projected_.need(input.features.rows, columns);
    layer.gates = gates_.need(rows, columns);
    layer.aggregated = aggregated_.need(input.near->nodes(), columns);
    layer.weights = weights_.need(input.near->source.size());
    layer.logits = logits_.need(input.near->source.size());
    layer.restWeight = restWeight_.need(input.near->nodes(), 1);
    layer.groupTotal = groupTotal_.need(input.near->groups(), graphWidth);
    layer.spread = spread_.need(rows, 2);
    layer.output = output_.need(rows, graphWidth);
    return layer;
}

template <class Real>
MatrixView<const Real> GraphLayer<Real>::forward(const Real* values, const LayerInput<Real>& input)
{
    const int columns = shape_.layerColumns();
    const LayerRows<Real> layer = rowsOf(values, input);
    multiply<Real>(input.features, parameters_.project.in(values),
                   {projected_.get(), input.features.rows, columns});
    multiply<Real>(input.entries, parameters_.gate.in(values),
                   {gates_.get(), input.entries.rows, columns});
    if (!input.graphStart.empty()) {
        forwardGraphs(input, layer);
        const int graphs = static_cast<int>(input.graphStart.size()) - 1;
        return {output_.get(), ending_ == Ending::Pooled ? graphs : input.entries.rows, graphWidth};
    }
    if (mask_ == AttentionMask::Everyone && layer.hasAttention)
        kernels_.sumGroups(layer, 0, input.near->groups());
    kernels_.aggregate(layer, 0, input.near->nodes());
    inParallel(input.entries.rows,
               [&](int, int first, int last) { kernels_.combine(layer, first, last); });
    return {output_.get(), input.entries.rows, graphWidth};
}

template <class Real>
void GraphLayer<Real>::forwardGraphs(const LayerInput<Real>& input, const LayerRows<Real>& layer)
{
    const bool pools = ending_ == Ending::Pooled;
    inParallel(static_cast<int>(input.graphStart.size()) - 1, [&](int, int begin, int end) {
        LayerRows<Real> graphLayer = layer;
        for (int graph = begin; graph < end; ++graph) {
            const int first = input.graphStart[static_cast<std::size_t>(graph)];
            const int last = input.graphStart[static_cast<std::size_t>(graph) + 1];
            if (pools) {
                graphLayer.output = nullptr;
                graphLayer.pooled = layer.output + graph * graphWidth;
                graphLayer.pooledShare = Real(1) / static_cast<Real>(last - first - 1);
                std::fill_n(graphLayer.pooled, graphWidth, Real(0));
            }
            if (mask_ == AttentionMask::Everyone && layer.hasAttention)
                kernels_.sumGroups(graphLayer, graph, graph + 1);
            kernels_.aggregate(graphLayer, first, last);
            kernels_.combine(graphLayer, first + (pools ? 1 : 0), last);
        }
    });
}

template <class Real>
void GraphLayer<Real>::backward(const Real* values, const LayerInput<Real>& input,
                                MatrixView<const Real> arriving, Real* gradients,
                                MatrixView<Real> features, MatrixView<Real> entries,
                                Into entriesInto)
{
    const int columns = shape_.layerColumns();
    const LayerRows<Real> layer = rowsOf(values, input);
    const MatrixView<Real> projected(projectedGradient_.need(input.features.rows, columns),
                                     input.features.rows, columns);
    groupTotalGradient_.need(input.near->groups(), graphWidth);
    if (input.graphStart.empty())
        backwardShared(input, layer, arriving.data, gradients);
    else
        backwardGraphs(input, layer, arriving.data, gradients);
    const MatrixView<Real> gates(gates_.get(), input.entries.rows, columns);
    multiplyTransposedLeft<Real>(input.features, projected, parameters_.project.in(gradients),
                                 Into::Add);
    multiplyTransposedRight<Real>(projected, parameters_.project.in(values), features);
    multiplyTransposedLeft<Real>(input.entries, gates, parameters_.gate.in(gradients), Into::Add);
    multiplyTransposedRight<Real>(gates, parameters_.gate.in(values), entries, entriesInto);
}

template <class Real>
void GraphLayer<Real>::backwardGraphs(const LayerInput<Real>& input, const LayerRows<Real>& layer,
                                      const Real* arriving, Real* gradients)
{
    const auto columns = static_cast<std::size_t>(layer.columns);
    const bool pools = ending_ == Ending::Pooled;
    const bool spreads = mask_ == AttentionMask::Everyone && layer.hasAttention;
    const int graphs = static_cast<int>(input.graphStart.size()) - 1;
    int largest = 0;
    for (std::size_t graph = 0; graph + 1 < input.graphStart.size(); ++graph)
        largest = std::max(largest, input.graphStart[graph + 1] - input.graphStart[graph]);
    const std::size_t vectorsSize = parameters_.vectorsSize();
    const std::size_t partSize = vectorsSize + static_cast<std::size_t>(largest) * columns;
    const int parts = parallelParts();
    Real* memory = parts_.need(partSize * static_cast<std::size_t>(parts));
    inParallel(graphs, [&](int part, int begin, int end) {
        Real* own = memory + static_cast<std::size_t>(part) * partSize;
        std::fill_n(own, vectorsSize, Real(0));
        LayerRows<Real> graphLayer = layer;
        LayerRowGradients<Real> graphGradients;
        graphGradients.gates = layer.gates;
        graphGradients.aggregated = own + vectorsSize;
        graphGradients.projected = projectedGradient_.get();
        graphGradients.groupTotal = groupTotalGradient_.get();
        graphGradients.vectors = LayerVectors<Real>(own, shape_);
        for (int graph = begin; graph < end; ++graph) {
            const int first = input.graphStart[static_cast<std::size_t>(graph)];
            const int last = input.graphStart[static_cast<std::size_t>(graph) + 1];
            const auto size = static_cast<std::size_t>(last - first) * columns;
            std::fill_n(graphGradients.aggregated, size, Real(0));
            std::fill_n(graphGradients.projected + first * layer.columns, size, Real(0));
            graphGradients.aggregatedFirst = first;
            graphGradients.output = pools ? nullptr : arriving;
            graphGradients.pooled = pools ? arriving + graph * graphWidth : nullptr;
            if (pools) {
                graphLayer.pooledShare = Real(1) / static_cast<Real>(last - first - 1);
                std::fill_n(layer.gates + first * layer.columns, columns, Real(0));
            }
            if (spreads)
                std::fill_n(graphGradients.groupTotal + graph * graphWidth, graphWidth, Real(0));
            kernels_.combineBackward(graphLayer, graphGradients, first + (pools ? 1 : 0), last);
            kernels_.aggregateBackward(graphLayer, graphGradients, first, last);
            if (spreads)
                kernels_.sumGroupsBackward(graphLayer, graphGradients, graph, graph + 1);
        }
    });
    addParts(memory, partSize, parts, 0, vectorsSize, gradients + parameters_.gateBias.offset);
}

template <class Real>
void GraphLayer<Real>::backwardShared(const LayerInput<Real>& input, const LayerRows<Real>& layer,
                                      const Real* arriving, Real* gradients)
{
    const auto columns = static_cast<std::size_t>(layer.columns);
    const std::size_t vectorsSize = parameters_.vectorsSize();
    const std::size_t aggregatedSize = static_cast<std::size_t>(input.near->nodes()) * columns;
    const std::size_t projectedSize = static_cast<std::size_t>(input.features.rows) * columns;
    const std::size_t partSize = vectorsSize + aggregatedSize + projectedSize;
    const int parts = parallelParts();
    Real* memory = parts_.need(partSize * static_cast<std::size_t>(parts));
    const auto gradientsOf = [&](int part) {
        Real* own = memory + static_cast<std::size_t>(part) * partSize;
        LayerRowGradients<Real> own_;
        own_.output = arriving;
        own_.gates = layer.gates;
        own_.aggregated = own + vectorsSize;
        own_.projected = own_.aggregated + aggregatedSize;
        own_.groupTotal = groupTotalGradient_.get();
        own_.vectors = LayerVectors<Real>(own, shape_);
        return own_;
    };
    inParallel(input.entries.rows, [&](int part, int first, int last) {
        std::fill_n(memory + static_cast<std::size_t>(part) * partSize, partSize, Real(0));
        kernels_.combineBackward(layer, gradientsOf(part), first, last);
    });
    addParts(memory + partSize, partSize, parts - 1, 0, partSize, memory);
    const LayerRowGradients<Real> all = gradientsOf(0);
    const bool spreads = mask_ == AttentionMask::Everyone && layer.hasAttention;
    if (spreads)
        std::fill_n(all.groupTotal, input.near->groups() * graphWidth, Real(0));
    kernels_.aggregateBackward(layer, all, 0, input.near->nodes());
    if (spreads)
        kernels_.sumGroupsBackward(layer, all, 0, input.near->groups());
    addParts(memory, partSize, 1, 0, vectorsSize, gradients + parameters_.gateBias.offset);
    std::copy_n(all.projected, projectedSize, projectedGradient_.get());
}

template class GraphLayer<float>;
template class GraphLayer<double>;

} // namespace latency::nasflat
