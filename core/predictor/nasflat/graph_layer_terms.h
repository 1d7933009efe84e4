#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

// Common parts of the bodies of LayerKernels.

#include "core/predictor/nasflat/graph_layer_kernels.h"
#include "core/predictor/nasflat/lane_row.h"

namespace latency::nasflat::rows
{

template <class Real>
inline constexpr Real leak = Real(0.01);
template <class Real>
inline constexpr Real normEpsilon = Real(1e-5);

/// Lanes of one of `heads` heads.
template <class Real, int heads>
inline constexpr int headLanes = laneCount<Real> / heads;

template <class Real, int heads>
LATENCY_INLINE Real scoreScale()
{
    return 1 / std::sqrt(static_cast<Real>(graphWidth / heads));
}

/// Sum of products over the lanes of one head.
template <class Real, int heads>
LATENCY_INLINE Real headDot(const Row<Real>& row, const Real* other, int head)
{
    Lane<Real> folded{};
    for (int k = 0; k < headLanes<Real, heads>; ++k) {
        const int at = head * headLanes<Real, heads> + k;
        Lane<Real> lane;
        load<Real>(lane, other + at * Lanes<Real>::count);
        folded += row.lanes[at] * lane;
    }
    return total<Real>(folded);
}

/// The attention part of input row `index`.
template <class Real>
LATENCY_INLINE const Real* values(const LayerRows<Real>& layer, int index)
{
    return layer.projected + index * layer.columns + (layer.hasFlow ? graphWidth : 0);
}

template <class Real>
LATENCY_INLINE int memberCount(const LayerRows<Real>& layer, int group)
{
    const std::vector<int>& start = layer.near->memberStart;
    return start[static_cast<std::size_t>(group) + 1] - start[static_cast<std::size_t>(group)];
}

/// Share of each part in the output of a layer.
template <class Real>
LATENCY_INLINE Real partShare(const LayerRows<Real>& layer)
{
    return layer.hasFlow && layer.hasAttention && !layer.separates ? Real(0.5) : Real(1);
}

} // namespace latency::nasflat::rows
