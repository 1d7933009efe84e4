// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/score_head.h"

#include "core/predictor/nasflat/dense_layer.h"

#include <algorithm>
#include <cmath>

namespace latency::nasflat
{

namespace
{

std::uint64_t mixed(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31);
}

template <class Real>
Real keptScale(const Dropout& dropout)
{
    return static_cast<Real>(1.0 / (1.0 - dropout.rate));
}

/// Silences a share of one row and scales the rest so that the mean stays.
template <class Real>
void dropRow(const Dropout& dropout, int layer, int row, Real* values)
{
    const auto threshold = static_cast<std::uint64_t>(std::lround(dropout.rate * 65536.0));
    const Real scale = keptScale<Real>(dropout);
    std::uint64_t state =
        mixed(dropout.key + 0x9E3779B97F4A7C15ULL * static_cast<std::uint64_t>(4 * row + layer));
    static_assert(headWidth % 4 == 0);
    for (int i = 0; i < headWidth; i += 4) {
        state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t bits = mixed(state);
        for (int j = 0; j < 4; ++j, bits >>= 16)
            values[i + j] = (bits & 0xFFFF) < threshold ? Real(0) : values[i + j] * scale;
    }
}

/// Gradient of ReLU and dropout together: what arrives at the numbers that came through.
template <class Real>
void dropRowBackward(const Dropout& dropout, const Real* dropped, Real* arriving)
{
    const Real scale = keptScale<Real>(dropout);
    for (int i = 0; i < headWidth; ++i)
        arriving[i] = dropped[i] > 0 ? arriving[i] * scale : Real(0);
}

} // namespace

template <class Real>
ScoreHead<Real>::ScoreHead(const NetworkParameters& parameters)
    : layers_(parameters.head), score_(parameters.score)
{
}

template <class Real>
std::span<const Real> ScoreHead<Real>::forward(const Real* values, MatrixView<const Real> pooled,
                                               std::span<const int> graphs, const Dropout& dropout)
{
    const int rows = static_cast<int>(graphs.size());
    const MatrixView<Real> first(first_.need(pooled.rows, headWidth), pooled.rows, headWidth);
    denseForward<Real>(values, layers_[0], pooled, first, Activation::Relu);
    MatrixView<Real> in(dropped_[0].need(rows, headWidth), rows, headWidth);
    for (int layer = 0; layer < 3; ++layer) {
        const MatrixView<Real> out(dropped_[static_cast<std::size_t>(layer)].need(rows, headWidth),
                                   rows, headWidth);
        const LinearParameters& linear = layers_[static_cast<std::size_t>(layer)];
        if (layer > 0)
            multiply<Real>(in, linear.weight.in(values), out);
        const Real* bias = values + linear.bias.offset;
        for (int row = 0; row < rows; ++row) {
            Real* to = out.data + row * headWidth;
            if (layer == 0)
                std::copy_n(first.data + graphs[static_cast<std::size_t>(row)] * headWidth,
                            headWidth, to);
            else
                for (int i = 0; i < headWidth; ++i)
                    to[i] = std::max(to[i] + bias[i], Real(0));
            if (dropout.rate > 0.0)
                dropRow(dropout, layer, row, to);
        }
        in = out;
    }
    const MatrixView<Real> scores(scores_.need(rows, 1), rows, 1);
    denseForward<Real>(values, score_, in, scores, Activation::None);
    return {scores.data, static_cast<std::size_t>(rows)};
}

template <class Real>
MatrixView<const Real> ScoreHead<Real>::backward(const Real* values, MatrixView<const Real> pooled,
                                                 std::span<const int> graphs,
                                                 const Dropout& dropout,
                                                 std::span<const Real> arriving, Real* gradients)
{
    const int rows = static_cast<int>(graphs.size());
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
            dropRowBackward(dropout, dropped_[at].get() + row * headWidth,
                            gradient.data + row * headWidth);
        if (layer > 0)
            denseBackward<Real>(values, layers_[at], view(dropped_[at - 1]), {}, gradient,
                                gradients, view(rowGradient_[(layer + 1) % 2]), Activation::None);
    }
    const std::size_t size = static_cast<std::size_t>(pooled.rows) * headWidth;
    const MatrixView<Real> first(firstGradient_.need(size), pooled.rows, headWidth);
    std::fill_n(first.data, size, Real(0));
    for (int row = 0; row < rows; ++row) {
        Real* to = first.data + graphs[static_cast<std::size_t>(row)] * headWidth;
        const Real* from = rowGradient_[0].get() + row * headWidth;
        for (int i = 0; i < headWidth; ++i)
            to[i] += from[i];
    }
    const MatrixView<Real> departing(pooledGradient_.need(pooled.rows, graphWidth), pooled.rows,
                                     graphWidth);
    // The ReLU has been dealt with: only numbers that came through have a gradient.
    denseBackward<Real>(values, layers_[0], pooled, {}, first, gradients, departing,
                        Activation::None);
    return departing;
}

template class ScoreHead<float>;
template class ScoreHead<double>;

} // namespace latency::nasflat
