// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/score_head.h"

#include "core/predictor/nasflat/dense_layer.h"

#include <algorithm>

namespace latency::nasflat
{

template <class Real>
ScoreHead<Real>::ScoreHead(const NetworkParameters& parameters)
    : layers_(parameters.head), score_(parameters.score)
{
}

template <class Real>
std::span<const Real> ScoreHead<Real>::forward(const Real* values, MatrixView<const Real> inputs,
                                               std::span<const int> of, const Dropout& dropout)
{
    const int rows = static_cast<int>(of.size());
    const MatrixView<Real> first(first_.need(inputs.rows, headWidth), inputs.rows, headWidth);
    denseForward<Real>(values, layers_[0], inputs, first, Activation::Relu);
    MatrixView<Real> in(dropped_[0].need(rows, headWidth), rows, headWidth);
    for (int layer = 0; layer < 3; ++layer) {
        const MatrixView<Real> out(dropped_[static_cast<std::size_t>(layer)].need(rows, headWidth),
                                   rows, headWidth);
        const DenseParameters& linear = layers_[static_cast<std::size_t>(layer)];
        if (layer > 0)
            multiply<Real>(in, linear.weight.in(values), out);
        const Real* bias = values + linear.bias.offset;
        for (int row = 0; row < rows; ++row) {
            Real* to = out.data + row * headWidth;
            if (layer == 0)
                std::copy_n(first.data + of[static_cast<std::size_t>(row)] * headWidth, headWidth,
                            to);
            else
                for (int i = 0; i < headWidth; ++i)
                    to[i] = std::max(to[i] + bias[i], Real(0));
            if (dropout.rate > 0.0)
                dropRow(dropout, layer, row, headWidth, to);
        }
        in = out;
    }
    const MatrixView<Real> scores(scores_.need(rows, 1), rows, 1);
    denseForward<Real>(values, score_, in, scores, Activation::None);
    return {scores.data, static_cast<std::size_t>(rows)};
}

template <class Real>
MatrixView<const Real> ScoreHead<Real>::backward(const Real* values, MatrixView<const Real> inputs,
                                                 std::span<const int> of, const Dropout& dropout,
                                                 std::span<const Real> arriving, Real* gradients)
{
    const int rows = static_cast<int>(of.size());
    const auto view = [&](const Scratch<Real>& memory) {
        return MatrixView<Real>(memory.get(), rows, headWidth);
    };
    for (Scratch<Real>& memory : rowGradient_)
        memory.need(rows, headWidth);
    std::copy(arriving.begin(), arriving.end(), scores_.get());
    denseBackward<Real>(values, score_, view(dropped_[2]), {}, {scores_.get(), rows, 1}, gradients,
                        view(rowGradient_[0]), Activation::None);
    for (const int layer : {2, 1, 0}) {
        const auto at = static_cast<std::size_t>(layer);
        const MatrixView<Real> gradient = view(rowGradient_[layer % 2]);
        for (int row = 0; row < rows; ++row)
            dropRowBackward(dropout, headWidth, dropped_[at].get() + row * headWidth,
                            gradient.data + row * headWidth);
        if (layer > 0)
            denseBackward<Real>(values, layers_[at], view(dropped_[at - 1]), {}, gradient,
                                gradients, view(rowGradient_[(layer + 1) % 2]), Activation::None);
    }
    const std::size_t size = static_cast<std::size_t>(inputs.rows) * headWidth;
    const MatrixView<Real> first(firstGradient_.need(size), inputs.rows, headWidth);
    std::fill_n(first.data, size, Real(0));
    for (int row = 0; row < rows; ++row) {
        Real* to = first.data + of[static_cast<std::size_t>(row)] * headWidth;
        const Real* from = rowGradient_[0].get() + row * headWidth;
        for (int i = 0; i < headWidth; ++i)
            to[i] += from[i];
    }
    const MatrixView<Real> departing(inputsGradient_.need(inputs.rows, inputs.columns), inputs.rows,
                                     inputs.columns);
    // The ReLU is already included: only surviving numbers have a gradient.
    denseBackward<Real>(values, layers_[0], inputs, {}, first, gradients, departing,
                        Activation::None);
    return departing;
}

template class ScoreHead<float>;
template class ScoreHead<double>;

} // namespace latency::nasflat
