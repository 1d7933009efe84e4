#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <span>
#include <vector>

namespace latency
{

/// A picked architecture and the number of decisions in which it differs from another.
struct NearPick {
    int architecture = -1;
    int differing = 0; ///< decisions
    bool operator==(const NearPick&) const = default;
};

/// The picks most similar to an architecture, nearest first; the architecture itself is left out.
std::vector<NearPick> nearestPicks(const LatencyTable& table, std::span<const int> picks,
                                   int architecture, int count);

} // namespace latency
