#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

/// Inlined into functions compiled for several instruction sets.
#define LATENCY_INLINE [[gnu::always_inline]] inline

namespace latency::nasflat
{

/// 64 bytes of numbers per operation; the compiler splits them into the target's vectors.
template <class Real>
struct Lanes {
    typedef Real Type __attribute__((vector_size(64)));
    static constexpr int count = 64 / static_cast<int>(sizeof(Real));
};
template <class Real>
using Lane = typename Lanes<Real>::Type;

template <class Real>
LATENCY_INLINE void load(Lane<Real>& lane, const Real* from)
{
    std::memcpy(&lane, from, sizeof(lane));
}

template <class Real>
LATENCY_INLINE void store(Real* to, const Lane<Real>& lane)
{
    std::memcpy(to, &lane, sizeof(lane));
}

/// to[lane] += value
template <class Real>
LATENCY_INLINE void addTo(Real* to, const Lane<Real>& value)
{
    Lane<Real> sum;
    load<Real>(sum, to);
    sum += value;
    store<Real>(to, sum);
}

template <class Real>
LATENCY_INLINE Real total(const Lane<Real>& lane)
{
    constexpr int half = Lanes<Real>::count / 2;
    typedef Real Half __attribute__((vector_size(32)));
    typedef Real Quarter __attribute__((vector_size(16)));
    Half halves[2];
    std::memcpy(halves, &lane, sizeof(lane));
    const Half folded = halves[0] + halves[1];
    Quarter quarters[2];
    std::memcpy(quarters, &folded, sizeof(folded));
    const Quarter last = quarters[0] + quarters[1];
    Real sum = 0;
    for (int i = 0; i < half / 2; ++i)
        sum += last[i];
    return sum;
}

/// 1 / (1 + exp(-x)), to about two units in the last place.
LATENCY_INLINE void sigmoid(Lane<float>& x)
{
    typedef std::int32_t Integers __attribute__((vector_size(64)));
    // exp(-x) = 2^whole · e^rest with |rest| <= ln 2 / 2; beyond ±87 the result is 0 or 1 anyway.
    Lane<float> y = -x;
    y = y > 87.0F ? (Lane<float>{} + 87.0F) : y;
    y = y < -87.0F ? (Lane<float>{} - 87.0F) : y;
    constexpr float roundToInteger = 12582912.0F; // 1.5 · 2^23
    const Lane<float> shifted = y * 1.44269504F + roundToInteger;
    const Lane<float> whole = shifted - roundToInteger;
    const Lane<float> rest = (y - whole * 0.693359375F) + whole * 2.12194440e-4F;
    Lane<float> power = 1.0F / 5040.0F + Lane<float>{};
    power = power * rest + 1.0F / 720.0F;
    power = power * rest + 1.0F / 120.0F;
    power = power * rest + 1.0F / 24.0F;
    power = power * rest + 1.0F / 6.0F;
    power = power * rest + 0.5F;
    power = power * rest + 1.0F;
    power = power * rest + 1.0F;
    const Integers exponent = (__builtin_convertvector(whole, Integers) + 127) << 23;
    Lane<float> scale;
    std::memcpy(&scale, &exponent, sizeof(scale));
    x = 1.0F / (1.0F + power * scale);
}

LATENCY_INLINE void sigmoid(Lane<double>& x)
{
    for (int i = 0; i < Lanes<double>::count; ++i)
        x[i] = 1.0 / (1.0 + std::exp(-x[i]));
}

} // namespace latency::nasflat
