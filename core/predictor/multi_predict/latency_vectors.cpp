// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/latency_vectors.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency::multi_predict
{

LatencyVectors::LatencyVectors(const LatencyTable& table, std::span<const int> devices,
                               std::span<const LabelScale> scales)
    : labels_(static_cast<std::size_t>(table.architectureCount()), devices.size())
{
    for (std::size_t column = 0; column < devices.size(); ++column) {
        const std::span<const float> all = table.milliseconds(devices[column]);
        for (std::size_t row = 0; row < all.size(); ++row)
            labels_(row, column) = scales[column].label(all[row]);
    }
}

void LatencyVectors::write(int architecture, int hidden, std::span<float> to) const
{
    std::ranges::copy(labels_.row(static_cast<std::size_t>(architecture)), to.begin());
    if (hidden >= 0)
        to[static_cast<std::size_t>(hidden)] = std::numeric_limits<float>::quiet_NaN();
    float sum = 0.0F;
    int known = 0;
    for (const float label : to)
        if (std::isfinite(label)) {
            sum += label;
            ++known;
        }
    const float mean = known > 0 ? sum / static_cast<float>(known) : 0.5F;
    for (float& label : to)
        if (!std::isfinite(label))
            label = mean;
}

} // namespace latency::multi_predict
