// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/source_pool.h"

#include <algorithm>
#include <cmath>

namespace latency
{

std::vector<int> sourcePool(const LatencyTable& table, const std::vector<int>& trainDevices)
{
    std::vector<int> pool;
    for (int row = 0; row < table.architectureCount(); ++row)
        if (trainDevices.empty() || std::ranges::any_of(trainDevices, [&](int device) {
                return !std::isnan(table.milliseconds(device)[static_cast<std::size_t>(row)]);
            }))
            pool.push_back(row);
    return pool;
}

} // namespace latency
