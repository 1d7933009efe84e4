// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/label_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency::nasflat
{

LabelScale::LabelScale(std::span<const float> milliseconds)
{
    float lowest = std::numeric_limits<float>::infinity();
    float highest = -lowest;
    for (const float value : milliseconds) {
        if (!std::isfinite(value))
            continue;
        lowest = std::min(lowest, value);
        highest = std::max(highest, value);
    }
    if (lowest <= highest) {
        lowest_ = lowest;
        range_ = highest - lowest;
    }
}

} // namespace latency::nasflat
