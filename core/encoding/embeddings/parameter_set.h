#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"

#include <ATen/Tensor.h>

#include <vector>

namespace latency
{

/// A layer y = x Wᵀ + b.
struct DenseLayer {
    at::Tensor weight; ///< [out, in]
    at::Tensor bias;   ///< [out]

    [[nodiscard]] at::Tensor operator()(const at::Tensor& input) const;
};

/// Layer or batch normalisation.
struct ScaleShift {
    at::Tensor scale; ///< begins at 1
    at::Tensor shift; ///< begins at 0
};

/// All parameters of a network, drawn from one generator in the order of requests.
class ParameterSet
{
public:
    explicit ParameterSet(Seed seed) : random_(seed) {}

    /// PyTorch's default: uniform within ±1/√in.
    DenseLayer dense(int in, int out);
    ScaleShift scaleShift(int width);
    at::Tensor normal(int rows, int columns); ///< as an embedding begins
    at::Tensor zero();                        ///< one number

    [[nodiscard]] const std::vector<at::Tensor>& all() const { return all_; }

private:
    at::Tensor learned(at::Tensor values);
    at::Tensor uniform(std::vector<std::int64_t> shape, double bound);

    RandomEngine random_;
    std::vector<at::Tensor> all_;
};

} // namespace latency
