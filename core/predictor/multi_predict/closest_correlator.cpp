// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/closest_correlator.h"

#include "core/similarity/nearest_device.h"

#include <algorithm>

namespace latency::multi_predict
{

int closestCorrelator(const LatencyTable& table, const std::vector<int>& trainDevices,
                      std::span<const int> architectures, std::span<const float> milliseconds,
                      OnTie onTie)
{
    std::vector<int> ordered = trainDevices;
    if (onTie == OnTie::Later)
        std::ranges::reverse(ordered);
    const int nearest = nearestDevice(table, ordered, architectures, milliseconds);
    const auto found = std::ranges::find(trainDevices, nearest);
    return found == trainDevices.end() ? -1 : static_cast<int>(found - trainDevices.begin());
}

} // namespace latency::multi_predict
