// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/network_pass.h"

#include <algorithm>
#include <cmath>

namespace latency::multi_predict
{

template <class Real>
NetworkPass<Real>::NetworkPass(const NetworkParameters& parameters, std::span<const Real> codes)
    : parameters_(parameters), codes_(codes)
{
    for (const ChainLayer& layer : parameters.trunk())
        trunk_.emplace_back(layer);
    for (const ChainLayer& layer : parameters.deviceLayers())
        devices_.emplace_back(layer);
    for (const ChainLayer& layer : parameters.interaction())
        interaction_.emplace_back(layer);
    summed_.resize(trunk_.size());
}

template <class Real>
const RowSums* NetworkPass<Real>::sumsBefore(std::size_t layer,
                                             const NetworkBatch<Real>& batch) const
{
    if (layer == 0 || layer >= parameters_.graphLayers())
        return nullptr;
    // The last graph layer is only needed at the global node.
    return layer + 1 == parameters_.graphLayers() ? &batch.architectures.readout
                                                  : &batch.architectures.neighbours;
}

template <class Real>
MatrixView<const Real> NetworkPass<Real>::runTrunk(const Real* values,
                                                   const NetworkBatch<Real>& batch)
{
    MatrixView<const Real> in(batch.architectures.values.data(), batch.architectures.rows,
                              batch.architectures.columns);
    for (std::size_t i = 0; i < trunk_.size(); ++i) {
        if (const RowSums* sums = sumsBefore(i, batch)) {
            const MatrixView<Real> summed(summed_[i].need(sums->count(), in.columns), sums->count(),
                                          in.columns);
            sumRows<Real>(*sums, in, summed);
            in = summed;
        }
        in = trunk_[i].forward(values, in);
    }
    return in;
}

template <class Real>
MatrixView<const Real> NetworkPass<Real>::runDevices(const Real* values)
{
    if (devices_.empty())
        return parameters_.deviceTable().in(values);
    MatrixView<const Real> in(codes_.data(), parameters_.shape().devices, deviceWidth);
    for (LayerPass<Real>& layer : devices_)
        in = layer.forward(values, in);
    return in;
}

template <class Real>
std::span<const Real> NetworkPass<Real>::forward(const Real* values,
                                                 const NetworkBatch<Real>& batch)
{
    const NetworkShape& shape = parameters_.shape();
    const MatrixView<const Real> architectures = runTrunk(values, batch);
    const MatrixView<const Real> devices = runDevices(values);
    const int rows = batch.rows();
    const MatrixView<Real> join(join_.need(rows, shape.joinWidth()), rows, shape.joinWidth());
    const int late = shape.supplementJoinsLate() ? shape.supplementWidth : 0;
    for (int row = 0; row < rows; ++row) {
        Real* to = join.data + row * join.stride;
        to =
            std::copy_n(architectures.data + row * architectures.stride, architectures.columns, to);
        const int device = batch.devices[static_cast<std::size_t>(row)];
        to = std::copy_n(devices.data + device * devices.stride, deviceWidth, to);
        if (late > 0)
            std::copy_n(batch.supplement.data() + row * late, late, to);
    }
    MatrixView<const Real> in = join;
    for (LayerPass<Real>& layer : interaction_)
        in = layer.forward(values, in);
    labels_.resize(static_cast<std::size_t>(rows));
    for (std::size_t row = 0; row < labels_.size(); ++row)
        labels_[row] = Real(1) / (Real(1) + std::exp(-in.data[row]));
    return labels_;
}

template <class Real>
void NetworkPass<Real>::backward(const Real* values, const NetworkBatch<Real>& batch,
                                 std::span<const Real> arriving, Real* gradient, bool toTrunk)
{
    Real* last = interaction_.back().arriving().data;
    for (std::size_t row = 0; row < labels_.size(); ++row)
        last[row] = arriving[row] * labels_[row] * (Real(1) - labels_[row]);
    const int columns = parameters_.shape().joinWidth();
    const MatrixView<Real> join(joinGradient_.need(batch.rows(), columns), batch.rows(), columns);
    for (std::size_t i = interaction_.size(); i-- > 0;)
        interaction_[i].backward(values, gradient, i > 0 ? interaction_[i - 1].arriving() : join);
    backThroughDevices(values, batch, join, gradient);
    if (!toTrunk)
        return;
    const MatrixView<Real> out = trunk_.back().arriving();
    for (int row = 0; row < out.rows; ++row)
        std::copy_n(join.data + row * join.stride, out.columns, out.data + row * out.stride);
    backThroughTrunk(values, batch, gradient);
}

template <class Real>
void NetworkPass<Real>::backThroughTrunk(const Real* values, const NetworkBatch<Real>& batch,
                                         Real* gradient)
{
    for (std::size_t i = trunk_.size(); i-- > 0;) {
        if (i == 0) {
            trunk_[i].backward(values, gradient, {});
            continue;
        }
        const MatrixView<Real> before = trunk_[i - 1].arriving();
        const RowSums* sums = sumsBefore(i, batch);
        if (!sums) {
            trunk_[i].backward(values, gradient, before);
            continue;
        }
        const MatrixView<Real> departing(departing_.need(sums->count(), before.columns),
                                         sums->count(), before.columns);
        trunk_[i].backward(values, gradient, departing);
        spreadRows<Real>(*sums, departing, before);
    }
}

template <class Real>
void NetworkPass<Real>::backThroughDevices(const Real* values, const NetworkBatch<Real>& batch,
                                           MatrixView<const Real> join, Real* gradient)
{
    MatrixView<Real> rows;
    if (devices_.empty()) {
        rows = parameters_.deviceTable().in(gradient);
    } else {
        rows = devices_.back().arriving();
        std::fill_n(rows.data, rows.rows * rows.columns, Real(0));
    }
    const int first = parameters_.shape().architectureWidth;
    for (int row = 0; row < join.rows; ++row) {
        Real* to = rows.data + batch.devices[static_cast<std::size_t>(row)] * rows.stride;
        const Real* from = join.data + row * join.stride + first;
        for (int column = 0; column < deviceWidth; ++column)
            to[column] += from[column];
    }
    for (std::size_t i = devices_.size(); i-- > 0;)
        devices_[i].backward(values, gradient,
                             i > 0 ? devices_[i - 1].arriving() : MatrixView<Real>{});
}

template class NetworkPass<float>;
template class NetworkPass<double>;

} // namespace latency::multi_predict
