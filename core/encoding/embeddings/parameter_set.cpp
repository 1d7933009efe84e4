// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embeddings/parameter_set.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros.h>

#include <cmath>
#include <span>

namespace latency
{

namespace
{

std::span<float> numbersOf(const at::Tensor& tensor)
{
    return {tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

} // namespace

at::Tensor DenseLayer::operator()(const at::Tensor& input) const
{
    return at::linear(input, weight, bias);
}

at::Tensor ParameterSet::learned(at::Tensor values)
{
    all_.push_back(values.requires_grad_());
    return all_.back();
}

at::Tensor ParameterSet::uniform(std::vector<std::int64_t> shape, double bound)
{
    at::Tensor values = at::empty(shape);
    for (float& value : numbersOf(values))
        value = static_cast<float>(bound * (2.0 * random_.uniform() - 1.0));
    return learned(values);
}

DenseLayer ParameterSet::dense(int in, int out)
{
    const double bound = 1.0 / std::sqrt(static_cast<double>(in));
    DenseLayer layer;
    layer.weight = uniform({out, in}, bound);
    layer.bias = uniform({out}, bound);
    return layer;
}

ScaleShift ParameterSet::scaleShift(int width)
{
    return {learned(at::ones({width})), learned(at::zeros({width}))};
}

at::Tensor ParameterSet::normal(int rows, int columns)
{
    at::Tensor values = at::empty({rows, columns});
    for (float& value : numbersOf(values))
        value = static_cast<float>(random_.normal());
    return learned(values);
}

at::Tensor ParameterSet::zero()
{
    return learned(at::zeros({1}));
}

} // namespace latency
