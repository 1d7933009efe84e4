// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/head_inputs.h"

#include "core/predictor/nasflat/dense_layer.h"

#include <algorithm>
#include <numeric>

namespace latency::nasflat
{

namespace
{

/// Separate from the head's dropout of the same step.
Dropout ofSupplement(const Dropout& dropout)
{
    return {dropout.rate, dropout.key ^ 0xA24BAED4963EE407ULL};
}

} // namespace

template <class Real>
HeadInputs<Real>::Rows
HeadInputs<Real>::forward(const Real* values, const GraphCatalogue& catalogue,
                          std::span<const Sample> samples, MatrixView<const Real> pooled,
                          std::span<const int> graphs, const Dropout& dropout)
{
    if (passesThrough())
        return {pooled, graphs};
    // Dropout in the supplement makes every row distinct; without it, one row per graph suffices.
    if (hasSupplement()) {
        graphOf_.assign(graphs.begin(), graphs.end());
    } else {
        graphOf_.resize(static_cast<std::size_t>(pooled.rows));
        std::iota(graphOf_.begin(), graphOf_.end(), 0);
    }
    const int columns = parameters_.shape.headInputs();
    Real* to = inputs_.need(rows(), columns);
    for (const int graph : graphOf_) {
        std::copy_n(pooled.data + graph * pooled.stride, graphWidth, to);
        to += columns;
    }
    if (hasSupplement())
        supplementForward(values, catalogue, samples, dropout);
    if (!parameters_.shape.hasDeviceAtNodes())
        hardwareForward(values, samples);
    identity_.resize(graphOf_.size());
    std::iota(identity_.begin(), identity_.end(), 0);
    return {{inputs_.get(), rows(), columns},
            hasSupplement() ? std::span<const int>(identity_) : graphs};
}

template <class Real>
void HeadInputs<Real>::supplementForward(const Real* values, const GraphCatalogue& catalogue,
                                         std::span<const Sample> samples, const Dropout& dropout)
{
    const int width = parameters_.shape.supplement;
    Real* to = encoding_.need(rows(), width);
    for (const int graph : graphOf_)
        to = std::ranges::copy(
                 catalogue.supplement(samples[static_cast<std::size_t>(graph)].architecture), to)
                 .out;
    MatrixView<const Real> in(encoding_.get(), rows(), width);
    for (int layer = 0; layer < 2; ++layer) {
        const auto at = static_cast<std::size_t>(layer);
        const MatrixView<Real> out(dropped_[at].need(rows(), graphWidth), rows(), graphWidth);
        denseForward<Real>(values, parameters_.supplement[at], in, out, Activation::Relu);
        for (int row = 0; dropout.rate > 0.0 && row < rows(); ++row)
            dropRow(ofSupplement(dropout), layer, row, graphWidth, out.data + row * graphWidth);
        in = out;
    }
    const int columns = parameters_.shape.headInputs();
    denseForward<Real>(values, parameters_.supplement[2], in,
                       {inputs_.get() + graphWidth, rows(), besideWidth, columns},
                       Activation::None);
}

template <class Real>
void HeadInputs<Real>::hardwareForward(const Real* values, std::span<const Sample> samples)
{
    const int devices = parameters_.shape.devices;
    const MatrixView<Real> hidden(device_[0].need(devices, besideWidth), devices, besideWidth);
    const MatrixView<Real> out(device_[1].need(devices, besideWidth), devices, besideWidth);
    denseForward<Real>(values, parameters_.hardware[0], parameters_.deviceTable.in(values), hidden,
                       Activation::Relu);
    denseForward<Real>(values, parameters_.hardware[1], hidden, out, Activation::None);
    const int columns = parameters_.shape.headInputs();
    Real* to = inputs_.get() + hardwareColumn();
    for (const int graph : graphOf_) {
        std::copy_n(out.data + samples[static_cast<std::size_t>(graph)].device * besideWidth,
                    besideWidth, to);
        to += columns;
    }
}

template <class Real>
MatrixView<const Real>
HeadInputs<Real>::backward(const Real* values, std::span<const Sample> samples,
                           MatrixView<const Real> pooled, const Dropout& dropout,
                           MatrixView<const Real> arriving, Real* gradients)
{
    if (passesThrough())
        return arriving;
    const MatrixView<Real> departing(pooledGradient_.need(pooled.rows, graphWidth), pooled.rows,
                                     graphWidth);
    std::fill_n(departing.data, static_cast<std::size_t>(pooled.rows) * graphWidth, Real(0));
    for (int row = 0; row < rows(); ++row)
        addRow(arriving.data + row * arriving.stride, graphWidth,
               departing.data + graphOf_[static_cast<std::size_t>(row)] * graphWidth);
    if (hasSupplement())
        supplementBackward(values, dropout, arriving, gradients);
    if (!parameters_.shape.hasDeviceAtNodes())
        hardwareBackward(values, samples, arriving, gradients);
    return departing;
}

template <class Real>
void HeadInputs<Real>::supplementBackward(const Real* values, const Dropout& dropout,
                                          MatrixView<const Real> arriving, Real* gradients)
{
    const MatrixView<Real> beside(besideGradient_.need(rows(), besideWidth), rows(), besideWidth);
    for (int row = 0; row < rows(); ++row)
        std::copy_n(arriving.data + row * arriving.stride + graphWidth, besideWidth,
                    beside.data + row * besideWidth);
    MatrixView<Real> gradient = beside;
    for (int layer = 2; layer >= 0; --layer) {
        const auto at = static_cast<std::size_t>(layer);
        const MatrixView<const Real> in =
            layer > 0
                ? MatrixView<const Real>(dropped_[at - 1].get(), rows(), graphWidth)
                : MatrixView<const Real>(encoding_.get(), rows(), parameters_.shape.supplement);
        MatrixView<Real> departing;
        if (layer > 0)
            departing = {droppedGradient_[at - 1].need(rows(), graphWidth), rows(), graphWidth};
        denseBackward<Real>(values, parameters_.supplement[at], in, {}, gradient, gradients,
                            departing, Activation::None);
        for (int row = 0; layer > 0 && row < rows(); ++row)
            dropRowBackward(dropout, graphWidth, dropped_[at - 1].get() + row * graphWidth,
                            departing.data + row * graphWidth);
        gradient = departing;
    }
}

template <class Real>
void HeadInputs<Real>::hardwareBackward(const Real* values, std::span<const Sample> samples,
                                        MatrixView<const Real> arriving, Real* gradients)
{
    const int devices = parameters_.shape.devices;
    const MatrixView<Real> out(deviceGradient_[1].need(devices, besideWidth), devices, besideWidth);
    const MatrixView<Real> hidden(deviceGradient_[0].need(devices, besideWidth), devices,
                                  besideWidth);
    std::fill_n(out.data, static_cast<std::size_t>(devices) * besideWidth, Real(0));
    for (int row = 0; row < rows(); ++row) {
        const int graph = graphOf_[static_cast<std::size_t>(row)];
        addRow(arriving.data + row * arriving.stride + hardwareColumn(), besideWidth,
               out.data + samples[static_cast<std::size_t>(graph)].device * besideWidth);
    }
    const MatrixView<const Real> table = parameters_.deviceTable.in(values);
    const MatrixView<const Real> between(device_[0].get(), devices, besideWidth);
    denseBackward<Real>(values, parameters_.hardware[1], between, {}, out, gradients, hidden,
                        Activation::None);
    shutRelu<Real>(between, hidden);
    addColumnSums<Real>(hidden, gradients + parameters_.hardware[0].bias.offset);
    multiplyTransposedLeft<Real>(table, hidden, parameters_.hardware[0].weight.in(gradients),
                                 Into::Add);
    multiplyTransposedRight<Real>(hidden, parameters_.hardware[0].weight.in(values),
                                  parameters_.deviceTable.in(gradients), Into::Add);
}

template class HeadInputs<float>;
template class HeadInputs<double>;

} // namespace latency::nasflat
