// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/nearest_device.h"

#include "core/similarity/rank_correlation.h"

#include <cassert>

namespace latency
{

int nearestDevice(const LatencyTable& table, const std::vector<int>& trainDevices,
                  std::span<const int> architectures, std::span<const float> milliseconds)
{
    assert(architectures.size() == milliseconds.size());
    int nearest = -1;
    double highest = -2.0;
    std::vector<float> own(architectures.size());
    for (const int device : trainDevices) {
        const std::span<const float> all = table.milliseconds(device);
        for (std::size_t i = 0; i < architectures.size(); ++i)
            own[i] = all[static_cast<std::size_t>(architectures[i])];
        const double correlation = spearman(own, milliseconds);
        if (correlation > highest) { // never with NaN
            highest = correlation;
            nearest = device;
        }
    }
    return nearest;
}

} // namespace latency
