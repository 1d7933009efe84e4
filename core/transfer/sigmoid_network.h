#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/learning/layer_pass.h"

#include <span>
#include <vector>

namespace latency
{

/// Locations of the parameters of inputs → 256 → 256 → 256 → 1 with a sigmoid in one flat buffer
/// (methods/transfer.md §2).
class SigmoidNetwork
{
public:
    explicit SigmoidNetwork(int inputs);

    [[nodiscard]] int inputs() const { return layers_.front().weight.rows; }
    [[nodiscard]] std::size_t count() const { return layout_.count(); }
    [[nodiscard]] const std::vector<ChainLayer>& layers() const { return layers_; }
    /// Weights N(0, √(2/(inputs + outputs))), biases N(0, √(1/outputs)).
    [[nodiscard]] std::vector<float> initialValues(RandomEngine& random) const;

private:
    FlatLayout layout_;
    std::vector<ChainLayer> layers_;
};

/// A forward and backward pass of the network, in one thread.
template <class Real>
class SigmoidPass
{
public:
    explicit SigmoidPass(const SigmoidNetwork& network);

    /// rows     [any, inputs]; must live until `backward`
    /// returns  one label per row, 0…1, valid until the next call
    std::span<const Real> forward(const Real* values, MatrixView<const Real> rows);
    /// arriving  gradient of the labels
    /// gradient  of the flat buffer, added to
    void backward(const Real* values, std::span<const Real> arriving, Real* gradient);

private:
    std::vector<LayerPass<Real>> layers_;
    std::vector<Real> labels_;
};

} // namespace latency
