#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/base/result.h"
#include "core/dataset/containers/tensor_file.h"

#include <span>
#include <vector>

namespace latency::ofa_mlp
{

/// Locations of the parameters of a chain of dense layers in one flat buffer: for each layer its
/// weight [outputs, inputs], row-major, then its bias [outputs].
class DenseShape
{
public:
    /// widths  of the inputs, the hidden layers and the output; at least two
    explicit DenseShape(std::vector<int> widths);
    /// inputs → 400 → 400 → 400 → 1 (methods/ofa.md §2).
    static DenseShape published(int inputs);

    [[nodiscard]] int layers() const { return static_cast<int>(widths_.size()) - 1; }
    [[nodiscard]] int inputs(int layer) const { return widths_[static_cast<std::size_t>(layer)]; }
    [[nodiscard]] int outputs(int layer) const { return inputs(layer + 1); }
    [[nodiscard]] std::size_t weight(int layer) const
    {
        return offsets_[static_cast<std::size_t>(layer)];
    }
    [[nodiscard]] std::size_t bias(int layer) const;
    [[nodiscard]] std::size_t count() const { return offsets_.back(); }

private:
    std::vector<int> widths_;
    std::vector<std::size_t> offsets_;
};

/// A chain of dense layers with a ReLU after each but the last.
struct DenseNetwork {
    DenseShape shape;
    std::vector<float> values;

    /// Uniform within ±1/√inputs, weights and biases alike, PyTorch's default.
    static DenseNetwork random(const DenseShape& shape, RandomEngine& random);
    /// A network saved by PyTorch as `prefix`0.weight, `prefix`0.bias, `prefix`2.weight, … where
    /// the prefix is "model." or empty.
    ///
    /// errors  a missing tensor or one of another shape
    static Result<DenseNetwork> fromTensors(const TensorFile& file, const DenseShape& shape);
};

} // namespace latency::ofa_mlp
