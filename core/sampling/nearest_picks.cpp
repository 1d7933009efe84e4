// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/nearest_picks.h"

#include <algorithm>

namespace latency
{

std::vector<NearPick> nearestPicks(const LatencyTable& table, std::span<const int> picks,
                                   int architecture, int count)
{
    const ArchitectureView wanted = table.architecture(architecture);
    std::vector<NearPick> near;
    for (const int pick : picks) {
        if (pick == architecture)
            continue;
        const ArchitectureView other = table.architecture(pick);
        int differing = 0;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            differing += wanted[i] != other[i] ? 1 : 0;
        near.push_back({pick, differing});
    }
    std::ranges::stable_sort(near, {}, &NearPick::differing);
    near.resize(std::min(near.size(), static_cast<std::size_t>(std::max(0, count))));
    return near;
}

} // namespace latency
