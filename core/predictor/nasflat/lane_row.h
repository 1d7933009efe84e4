#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/nasflat/lanes.h"
#include "core/predictor/nasflat/network_parameters.h"

namespace latency::nasflat::rows
{

template <class Real>
inline constexpr int laneCount = graphWidth / Lanes<Real>::count;

/// One row of graphWidth numbers.
template <class Real>
struct Row {
    Lane<Real> lanes[laneCount<Real>];

    LATENCY_INLINE void read(const Real* from)
    {
        for (int k = 0; k < laneCount<Real>; ++k)
            load<Real>(lanes[k], from + k * Lanes<Real>::count);
    }
    LATENCY_INLINE void write(Real* to) const
    {
        for (int k = 0; k < laneCount<Real>; ++k)
            store<Real>(to + k * Lanes<Real>::count, lanes[k]);
    }
    LATENCY_INLINE void addInto(Real* to) const
    {
        for (int k = 0; k < laneCount<Real>; ++k)
            addTo<Real>(to + k * Lanes<Real>::count, lanes[k]);
    }
    LATENCY_INLINE void clear()
    {
        for (int k = 0; k < laneCount<Real>; ++k)
            lanes[k] = Lane<Real>{};
    }
    LATENCY_INLINE void add(const Real* from, Real factor)
    {
        for (int k = 0; k < laneCount<Real>; ++k) {
            Lane<Real> lane;
            load<Real>(lane, from + k * Lanes<Real>::count);
            lanes[k] += lane * factor;
        }
    }
    [[nodiscard]] LATENCY_INLINE Real sum() const
    {
        Lane<Real> folded = lanes[0];
        for (int k = 1; k < laneCount<Real>; ++k)
            folded += lanes[k];
        return total<Real>(folded);
    }
    [[nodiscard]] LATENCY_INLINE Real dot(const Real* other) const
    {
        Lane<Real> folded{};
        for (int k = 0; k < laneCount<Real>; ++k) {
            Lane<Real> lane;
            load<Real>(lane, other + k * Lanes<Real>::count);
            folded += lanes[k] * lane;
        }
        return total<Real>(folded);
    }
};

} // namespace latency::nasflat::rows
