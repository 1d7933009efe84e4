#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <span>
#include <string>
#include <vector>

namespace latency
{

/// One decision, such as "skip on edge 0→1" or the number of convolutions, and its association with
/// badly predicted architectures.
struct SharedDecision {
    std::string name;   ///< "edge 0→1: skip", or "skip, how often" for a count
    int position = -1;  ///< of the space, or -1 for a count over all positions
    int value = 0;      ///< the operation
    double inGroup = 0; ///< mean of the indicator or count over the group
    double inAll = 0;   ///< likewise over all that were counted
    double z = 0;       ///< how far `inGroup` is from what drawing the group by chance would give
    int architectures = 0; ///< that have it, of all counted
    /// Mean of log(predicted / measured) over architectures that have it; positive: predicted too
    /// slow.
    double bias = 0;
};

/// Common properties of the badly predicted architectures of one device.
struct BadPredictions {
    int architectures = 0;   ///< measured, predicted and not labelled
    int group = 0;           ///< size of the group
    double typicalError = 0; ///< median of |log(predicted / measured)| of all
    double groupError = 0;   ///< median of the group
    std::vector<int> rows;   ///< the group
    /// Decisions significantly more or less frequent in the group than overall, strongest first.
    /// Several decisions are tested at once, so only |z| ≥ 4 counts.
    std::vector<SharedDecision> decisions;
};

/// Analyses the worst-predicted tenth, or a given group.
///
/// predicted  ms, [architectures]; NaN = none
/// labelled   labelled rows, excluded
/// group      rows to analyse; empty: the worst tenth
BadPredictions findBadPredictions(const LatencyTable& table, int device,
                                  std::span<const float> predicted, std::span<const int> labelled,
                                  std::span<const int> group = {});

} // namespace latency
