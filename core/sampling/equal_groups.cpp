// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/equal_groups.h"

namespace latency
{

std::vector<int> oneFromEachGroup(const std::vector<int>& sorted, int count, RandomEngine& random)
{
    const auto groups = static_cast<std::size_t>(count);
    std::vector<int> picks;
    std::size_t begin = 0;
    for (std::size_t group = 0; group < groups; ++group) {
        const std::size_t size = sorted.size() / groups + (group < sorted.size() % groups ? 1 : 0);
        picks.push_back(sorted[begin + random.index(size)]);
        begin += size;
    }
    return picks;
}

} // namespace latency
