// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/dense_pass.h"

#include "core/learning/parallel_parts.h"

#include <algorithm>

namespace latency::ofa_mlp
{
namespace
{

constexpr int kRowsAtOnce = 512;

void fillWithBias(const float* bias, MatrixView<float> out)
{
    for (int row = 0; row < out.rows; ++row)
        std::copy_n(bias, out.columns, out.data + std::ptrdiff_t{row} * out.stride);
}

void rectify(MatrixView<float> values)
{
    const std::ptrdiff_t count = std::ptrdiff_t{values.rows} * values.columns;
    for (std::ptrdiff_t i = 0; i < count; ++i)
        values.data[i] = values.data[i] > 0.0F ? values.data[i] : 0.0F;
}

MatrixView<const float> rowsOf(MatrixView<const float> all, int first, int last)
{
    return {all.data + std::ptrdiff_t{first} * all.stride, last - first, all.columns, all.stride};
}

} // namespace

DensePass::DensePass(const DenseShape& shape)
    : shape_(shape), leaving_(static_cast<std::size_t>(shape.layers())),
      slopes_(static_cast<std::size_t>(shape.layers()))
{
}

MatrixView<const float> DensePass::entering(int layer) const
{
    if (layer == 0)
        return inputs_;
    return {leaving_[static_cast<std::size_t>(layer - 1)].get(), inputs_.rows,
            shape_.inputs(layer)};
}

MatrixView<const float> DensePass::lastHidden() const
{
    return entering(shape_.layers() - 1);
}

std::span<const float> DensePass::forward(const float* values, MatrixView<const float> inputs)
{
    inputs_ = inputs;
    MatrixView<float> out;
    for (int layer = 0; layer < shape_.layers(); ++layer) {
        const int width = shape_.outputs(layer);
        out = {leaving_[static_cast<std::size_t>(layer)].need(inputs.rows, width), inputs.rows,
               width};
        fillWithBias(values + shape_.bias(layer), out);
        multiplyTransposedRight<float>(entering(layer),
                                       {values + shape_.weight(layer), width, shape_.inputs(layer)},
                                       out, Into::Add);
        if (layer + 1 < shape_.layers())
            rectify(out);
    }
    return {out.data, static_cast<std::size_t>(out.rows) * static_cast<std::size_t>(out.columns)};
}

void DensePass::backward(const float* values, std::span<const float> slopes, float* gradients)
{
    const int rows = inputs_.rows;
    MatrixView<const float> incoming{slopes.data(), rows, shape_.outputs(shape_.layers() - 1)};
    for (int layer = shape_.layers(); layer-- > 0;) {
        const MatrixView<const float> before = entering(layer);
        multiplyTransposedLeft<float>(
            incoming, before,
            {gradients + shape_.weight(layer), shape_.outputs(layer), shape_.inputs(layer)},
            Into::Add);
        float* bias = gradients + shape_.bias(layer);
        for (int row = 0; row < rows; ++row)
            for (int i = 0; i < incoming.columns; ++i)
                bias[i] += incoming.data[std::ptrdiff_t{row} * incoming.stride + i];
        if (layer == 0)
            break;
        const MatrixView<float> outgoing{
            slopes_[static_cast<std::size_t>(layer)].need(rows, shape_.inputs(layer)), rows,
            shape_.inputs(layer)};
        multiply<float>(incoming,
                        {values + shape_.weight(layer), shape_.outputs(layer), outgoing.columns},
                        outgoing);
        const std::ptrdiff_t count = std::ptrdiff_t{rows} * outgoing.columns;
        for (std::ptrdiff_t i = 0; i < count; ++i)
            outgoing.data[i] = before.data[i] > 0.0F ? outgoing.data[i] : 0.0F;
        incoming = outgoing;
    }
}

std::vector<float> outputsOf(const DenseNetwork& network, MatrixView<const float> inputs,
                             const std::stop_token& stop)
{
    const auto width = static_cast<std::size_t>(network.shape.outputs(network.shape.layers() - 1));
    std::vector<float> outputs(static_cast<std::size_t>(inputs.rows) * width);
    const int blocks = (inputs.rows + kRowsAtOnce - 1) / kRowsAtOnce;
    inParallel(blocks, [&](int, int first, int last) {
        DensePass pass(network.shape);
        for (int block = first; block < last && !stop.stop_requested(); ++block) {
            const int row = block * kRowsAtOnce;
            const int end = std::min(row + kRowsAtOnce, inputs.rows);
            std::ranges::copy(pass.forward(network.values.data(), rowsOf(inputs, row, end)),
                              outputs.begin() + static_cast<std::ptrdiff_t>(width) * row);
        }
    });
    return outputs;
}

std::vector<float> featuresOf(const DenseNetwork& network, MatrixView<const float> inputs,
                              bool withLastActivation, const std::stop_token& stop)
{
    // The hidden layers form a network of their own, whose last layer has no ReLU.
    const int layers = network.shape.layers() - 1;
    std::vector<int> widths;
    for (int layer = 0; layer <= layers; ++layer)
        widths.push_back(network.shape.inputs(layer));
    const DenseShape shape(widths);
    const auto end = network.values.begin() + static_cast<std::ptrdiff_t>(shape.count());
    std::vector<float> features =
        outputsOf({shape, std::vector<float>(network.values.begin(), end)}, inputs, stop);
    if (withLastActivation)
        for (float& feature : features)
            feature = std::max(feature, 0.0F);
    return features;
}

} // namespace latency::ofa_mlp
