#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/learning/matrix_product.h"

#include <cstddef>
#include <vector>

namespace latency
{

/// Where one matrix or vector lies in the flat buffer of a network's values; gradients lie alike in
/// a buffer of their own.
struct Parameter {
    std::size_t offset = 0;
    int rows = 0;
    int columns = 0;

    [[nodiscard]] std::size_t size() const
    {
        return static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns);
    }
    template <class Real>
    [[nodiscard]] MatrixView<Real> in(Real* buffer) const
    {
        return {buffer + offset, rows, columns};
    }
    [[nodiscard]] Parameter rowsFrom(int first, int count) const
    {
        const auto skipped = static_cast<std::size_t>(first) * static_cast<std::size_t>(columns);
        return {offset + skipped, count, columns};
    }
};

/// out = in · weight + bias
struct DenseParameters {
    Parameter weight; ///< [in, out]
    Parameter bias;   ///< [1, out]
};

/// Hands out places in a flat buffer, one behind the other.
class FlatLayout
{
public:
    [[nodiscard]] std::size_t count() const { return count_; }
    Parameter take(int rows, int columns)
    {
        const Parameter taken{count_, rows, columns};
        count_ += taken.size();
        return taken;
    }
    DenseParameters dense(int in, int out)
    {
        const Parameter weight = take(in, out);
        return {weight, take(1, out)};
    }

private:
    std::size_t count_ = 0;
};

/// Fills a parameter from U(±bound).
inline void drawUniform(const Parameter& parameter, double bound, RandomEngine& random,
                        std::vector<float>& values)
{
    for (std::size_t i = 0; i < parameter.size(); ++i)
        values[parameter.offset + i] = static_cast<float>(bound * (2.0 * random.uniform() - 1.0));
}

/// Fills a parameter from N(0, deviation²).
inline void drawNormal(const Parameter& parameter, double deviation, RandomEngine& random,
                       std::vector<float>& values)
{
    for (std::size_t i = 0; i < parameter.size(); ++i)
        values[parameter.offset + i] = static_cast<float>(deviation * random.normal());
}

} // namespace latency
