// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/dropout.h"

#include <cassert>
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

constexpr int layers = 4;

} // namespace

template <class Real>
void dropRow(const Dropout& dropout, int layer, int row, int columns, Real* values)
{
    assert(columns % 4 == 0);
    const auto threshold = static_cast<std::uint64_t>(std::lround(dropout.rate * 65536.0));
    const Real scale = keptScale<Real>(dropout);
    constexpr std::uint64_t step = 0x9E3779B97F4A7C15ULL;
    std::uint64_t state =
        mixed(dropout.key + step * static_cast<std::uint64_t>(layers * row + layer));
    for (int i = 0; i < columns; i += 4) {
        state += step;
        std::uint64_t bits = mixed(state);
        for (int j = 0; j < 4; ++j, bits >>= 16)
            values[i + j] = (bits & 0xFFFF) < threshold ? Real(0) : values[i + j] * scale;
    }
}

template <class Real>
void dropRowBackward(const Dropout& dropout, int columns, const Real* dropped, Real* arriving)
{
    const Real scale = keptScale<Real>(dropout);
    for (int i = 0; i < columns; ++i)
        arriving[i] = dropped[i] > 0 ? arriving[i] * scale : Real(0);
}

template void dropRow(const Dropout&, int, int, int, float*);
template void dropRow(const Dropout&, int, int, int, double*);
template void dropRowBackward(const Dropout&, int, const float*, float*);
template void dropRowBackward(const Dropout&, int, const double*, double*);

} // namespace latency::nasflat
