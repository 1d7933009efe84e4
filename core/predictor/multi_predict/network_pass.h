#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/layer_pass.h"
#include "core/predictor/multi_predict/network_batch.h"
#include "core/predictor/multi_predict/network_parameters.h"

#include <span>

namespace latency::multi_predict
{

/// A forward and backward pass of the network over a batch (methods/multi-predict.md §2). Each
/// device is computed once, not once per row.
template <class Real>
class NetworkPass
{
public:
    /// codes  [devices, 8]: input of the device layers, by reference; empty for learned devices
    NetworkPass(const NetworkParameters& parameters, std::span<const Real> codes);

    /// returns  one label per row, 0…1, valid until the next call
    std::span<const Real> forward(const Real* values, const NetworkBatch<Real>& batch);
    /// After `forward` with the same values and batch.
    ///
    /// arriving  gradient of the labels
    /// gradient  of the flat buffer, added to
    /// toTrunk   false: the trunk is frozen, its gradient left alone
    void backward(const Real* values, const NetworkBatch<Real>& batch,
                  std::span<const Real> arriving, Real* gradient, bool toTrunk = true);

private:
    MatrixView<const Real> runTrunk(const Real* values, const NetworkBatch<Real>& batch);
    MatrixView<const Real> runDevices(const Real* values);
    void backThroughTrunk(const Real* values, const NetworkBatch<Real>& batch, Real* gradient);
    void backThroughDevices(const Real* values, const NetworkBatch<Real>& batch,
                            MatrixView<const Real> join, Real* gradient);
    /// What is summed before graph layer i; null: nothing, the batch holds the first sum.
    const RowSums* sumsBefore(std::size_t layer, const NetworkBatch<Real>& batch) const;

    const NetworkParameters& parameters_;
    std::span<const Real> codes_;
    std::vector<LayerPass<Real>> trunk_;
    std::vector<LayerPass<Real>> devices_;
    std::vector<LayerPass<Real>> interaction_;
    std::vector<Scratch<Real>> summed_; ///< one per layer of the trunk
    Scratch<Real> departing_;
    Scratch<Real> join_;
    Scratch<Real> joinGradient_;
    std::vector<Real> labels_;
};

} // namespace latency::multi_predict
