#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/matrix_product.h"
#include "core/learning/scratch.h"
#include "core/predictor/ofa_mlp/dense_network.h"

#include <span>
#include <stop_token>
#include <vector>

namespace latency::ofa_mlp
{

/// Forward and backward passes of batches through a chain of dense layers. Reuses its memory; one
/// thread at a time.
class DensePass
{
public:
    explicit DensePass(const DenseShape& shape);

    /// The output, [rows]; valid until the next pass.
    ///
    /// values  parameters laid out as in DenseShape
    /// inputs  [rows, inputs of the first layer]; must live until `backward`
    std::span<const float> forward(const float* values, MatrixView<const float> inputs);
    /// Inputs of the last layer, [rows, 400], after `forward`.
    [[nodiscard]] MatrixView<const float> lastHidden() const;

    /// Adds to `gradients` the gradient of the parameters, given `slopes`, the derivative of a loss
    /// with respect to each output.
    void backward(const float* values, std::span<const float> slopes, float* gradients);

private:
    [[nodiscard]] MatrixView<const float> entering(int layer) const;

    DenseShape shape_;
    MatrixView<const float> inputs_;
    std::vector<Scratch<float>> leaving_; ///< one per layer: [rows, outputs]
    std::vector<Scratch<float>> slopes_;  ///< the same
};

/// Predictions of many rows, on all processors; meaningless when stopped.
std::vector<float> outputsOf(const DenseNetwork& network, MatrixView<const float> inputs,
                             const std::stop_token& stop = {});

/// Inputs of the last layer, [rows, 400].
///
/// withLastActivation  false omits the last ReLU, as in the quirk of methods/ofa.md §4
std::vector<float> featuresOf(const DenseNetwork& network, MatrixView<const float> inputs,
                              bool withLastActivation, const std::stop_token& stop = {});

} // namespace latency::ofa_mlp
