// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/graph_layer.h"

#include "core/predictor/nasflat/dense_layer.h"

#include <algorithm>

namespace latency::nasflat
{

namespace
{

template <class Real>
int graphsOf(const LayerInput<Real>& input)
{
    return static_cast<int>(input.graphStart.size()) - 1;
}

/// The first node is not part of a graph's mean.
template <class Real>
int firstCounted(const LayerInput<Real>& input, int graph)
{
    return input.graphStart[static_cast<std::size_t>(graph)] + 1;
}

template <class Real>
int end(const LayerInput<Real>& input, int graph)
{
    return input.graphStart[static_cast<std::size_t>(graph) + 1];
}

/// Weight of one node in a graph's mean.
template <class Real>
Real share(const LayerInput<Real>& input, int graph)
{
    return Real(1) / static_cast<Real>(end(input, graph) - firstCounted(input, graph));
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
    layer.separates = shape_.fusesByMlp();
    layer.rectifies = ending_ == Ending::Rectified && !layer.separates;
    layer.isMultiHead = shape_.layers == GraphLayerKind::MultiHead;
    layer.mask = mask_;
    layer.columns = columns;
    layer.vectors = LayerVectors<const Real>(values + parameters_.gateBias.offset, shape_);
    layer.near = input.near;
    layer.aggregateOf = input.nodeOf;
    layer.projected = projected_.need(input.features.rows, columns);
    layer.gates = gates_.need(rows, columns);
    layer.aggregated = aggregated_.need(input.near->nodes(), columns);
    const int heads = layer.isMultiHead ? attentionHeads : 1;
    layer.weights = weights_.need(static_cast<int>(input.near->source.size()), heads);
    layer.logits = logits_.need(static_cast<int>(input.near->source.size()), heads);
    layer.restWeight = restWeight_.need(input.near->nodes(), heads);
    layer.groupTotal = groupTotal_.need(input.near->groups(), graphWidth);
    layer.spread = spread_.need(rows, 2);
    layer.output =
        layer.separates ? parts_.need(rows, 2 * graphWidth) : output_.need(rows, graphWidth);
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
    if (input.graphStart.empty())
        forwardRows(input, layer);
    else
        forwardGraphs(input, layer);
    if (shape_.fusesByMlp())
        return fuse(values, input);
    return {output_.get(), pools() ? graphsOf(input) : input.entries.rows, graphWidth};
}

template <class Real>
void GraphLayer<Real>::forwardRows(const LayerInput<Real>& input, const LayerRows<Real>& layer)
{
    if (spreads())
        kernels_.sumGroups(layer, 0, input.near->groups());
    kernels_.aggregate(layer, 0, input.near->nodes());
    kernels_.combine(layer, 0, input.entries.rows);
}

/// Passes the separate parts through the dense layers of Fusion::Mlp, then ReLU or the mean over
/// nodes.
template <class Real>
MatrixView<const Real> GraphLayer<Real>::fuse(const Real* values, const LayerInput<Real>& input)
{
    const int rows = input.entries.rows;
    const MatrixView<Real> hidden(hidden_.need(rows, graphWidth), rows, graphWidth);
    const MatrixView<Real> fused(fused_.need(rows, graphWidth), rows, graphWidth);
    denseForward<Real>(values, parameters_.fuse[0], {parts_.get(), rows, 2 * graphWidth}, hidden,
                       Activation::Relu);
    denseForward<Real>(values, parameters_.fuse[1], hidden, fused,
                       ending_ == Ending::Rectified ? Activation::Relu : Activation::None);
    if (!pools())
        return fused;
    const int graphs = graphsOf(input);
    Real* mean = output_.need(graphs, graphWidth);
    std::fill_n(mean, static_cast<std::size_t>(graphs) * graphWidth, Real(0));
    for (int graph = 0; graph < graphs; ++graph, mean += graphWidth)
        for (int row = firstCounted(input, graph); row < end(input, graph); ++row)
            for (int column = 0; column < graphWidth; ++column)
                mean[column] += fused.data[row * graphWidth + column] * share(input, graph);
    return {output_.get(), graphs, graphWidth};
}

/// returns  the gradient of the separate parts
template <class Real>
const Real* GraphLayer<Real>::fuseBackward(const Real* values, const LayerInput<Real>& input,
                                           MatrixView<const Real> arriving, Real* gradients)
{
    const int rows = input.entries.rows;
    const MatrixView<Real> gradient(rowGradient_.need(rows, graphWidth), rows, graphWidth);
    if (pools()) {
        std::fill_n(gradient.data, static_cast<std::size_t>(rows) * graphWidth, Real(0));
        for (int graph = 0; graph < graphsOf(input); ++graph)
            for (int row = firstCounted(input, graph); row < end(input, graph); ++row)
                for (int column = 0; column < graphWidth; ++column)
                    gradient.data[row * graphWidth + column] =
                        arriving.data[graph * arriving.stride + column] * share(input, graph);
    } else {
        for (int row = 0; row < rows; ++row)
            std::copy_n(arriving.data + row * arriving.stride, graphWidth,
                        gradient.data + row * graphWidth);
    }
    const MatrixView<Real> hidden(hiddenGradient_.need(rows, graphWidth), rows, graphWidth);
    const MatrixView<Real> parts(partsGradient_.need(rows, 2 * graphWidth), rows, 2 * graphWidth);
    denseBackward<Real>(values, parameters_.fuse[1], {hidden_.get(), rows, graphWidth},
                        {fused_.get(), rows, graphWidth}, gradient, gradients, hidden,
                        ending_ == Ending::Rectified ? Activation::Relu : Activation::None);
    denseBackward<Real>(values, parameters_.fuse[0], {parts_.get(), rows, 2 * graphWidth},
                        {hidden_.get(), rows, graphWidth}, hidden, gradients, parts,
                        Activation::Relu);
    return parts.data;
}

template <class Real>
void GraphLayer<Real>::forwardGraphs(const LayerInput<Real>& input, LayerRows<Real> layer)
{
    const bool pools = kernelsPool();
    if (pools)
        layer.output = nullptr;
    for (int graph = 0; graph < graphsOf(input); ++graph) {
        const int first = input.graphStart[static_cast<std::size_t>(graph)];
        const int last = end(input, graph);
        if (pools) {
            layer.pooled = output_.get() + graph * graphWidth;
            layer.pooledShare = share(input, graph);
            std::fill_n(layer.pooled, graphWidth, Real(0));
        }
        if (spreads())
            kernels_.sumGroups(layer, graph, graph + 1);
        kernels_.aggregate(layer, first, last);
        kernels_.combine(layer, first + (pools ? 1 : 0), last);
    }
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
    const LayerRowGradients<Real> rows = gradientsOf(
        input,
        shape_.fusesByMlp() ? fuseBackward(values, input, arriving, gradients) : arriving.data,
        gradients);
    if (input.graphStart.empty())
        backwardShared(input, layer, rows);
    else
        backwardGraphs(input, layer, rows);
    const MatrixView<Real> gates(gates_.get(), input.entries.rows, columns);
    multiplyTransposedLeft<Real>(input.features, projected, parameters_.project.in(gradients),
                                 Into::Add);
    multiplyTransposedRight<Real>(projected, parameters_.project.in(values), features);
    multiplyTransposedLeft<Real>(input.entries, gates, parameters_.gate.in(gradients), Into::Add);
    multiplyTransposedRight<Real>(gates, parameters_.gate.in(values), entries, entriesInto);
}

template <class Real>
LayerRowGradients<Real> GraphLayer<Real>::gradientsOf(const LayerInput<Real>& input,
                                                      const Real* arriving, Real* gradients)
{
    LayerRowGradients<Real> rows;
    rows.output = kernelsPool() ? nullptr : arriving;
    rows.pooled = kernelsPool() ? arriving : nullptr;
    rows.gates = gates_.get();
    rows.projected = projectedGradient_.get();
    const std::size_t groups = static_cast<std::size_t>(input.near->groups()) * graphWidth;
    rows.groupTotal = groupTotalGradient_.need(groups);
    if (spreads())
        std::fill_n(rows.groupTotal, groups, Real(0));
    rows.vectors = LayerVectors<Real>(gradients + parameters_.gateBias.offset, shape_);
    return rows;
}

/// Graph by graph, so that a graph's numbers stay in the cache between kernels.
template <class Real>
void GraphLayer<Real>::backwardGraphs(const LayerInput<Real>& input, LayerRows<Real> layer,
                                      LayerRowGradients<Real> gradients)
{
    const auto columns = static_cast<std::size_t>(layer.columns);
    const bool pools = kernelsPool();
    const Real* pooled = gradients.pooled;
    for (int graph = 0; graph < graphsOf(input); ++graph) {
        const int first = input.graphStart[static_cast<std::size_t>(graph)];
        const int last = end(input, graph);
        const auto size = static_cast<std::size_t>(last - first) * columns;
        gradients.aggregated = aggregatedGradient_.need(size);
        gradients.aggregatedFirst = first;
        std::fill_n(gradients.aggregated, size, Real(0));
        std::fill_n(gradients.projected + first * layer.columns, size, Real(0));
        if (pools) {
            gradients.pooled = pooled + graph * graphWidth;
            layer.pooledShare = share(input, graph);
            // The first node is not part of the mean.
            std::fill_n(gradients.gates + first * layer.columns, columns, Real(0));
        }
        kernels_.combineBackward(layer, gradients, first + (pools ? 1 : 0), last);
        kernels_.aggregateBackward(layer, gradients, first, last);
        if (spreads())
            kernels_.sumGroupsBackward(layer, gradients, graph, graph + 1);
    }
}

template <class Real>
void GraphLayer<Real>::backwardShared(const LayerInput<Real>& input, const LayerRows<Real>& layer,
                                      LayerRowGradients<Real> gradients)
{
    const auto columns = static_cast<std::size_t>(layer.columns);
    const std::size_t aggregated = static_cast<std::size_t>(input.near->nodes()) * columns;
    gradients.aggregated = aggregatedGradient_.need(aggregated);
    std::fill_n(gradients.aggregated, aggregated, Real(0));
    std::fill_n(gradients.projected, static_cast<std::size_t>(input.features.rows) * columns,
                Real(0));
    kernels_.combineBackward(layer, gradients, 0, input.entries.rows);
    kernels_.aggregateBackward(layer, gradients, 0, input.near->nodes());
    if (spreads())
        kernels_.sumGroupsBackward(layer, gradients, 0, input.near->groups());
}

template class GraphLayer<float>;
template class GraphLayer<double>;

} // namespace latency::nasflat
