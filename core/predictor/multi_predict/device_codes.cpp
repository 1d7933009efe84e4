// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/device_codes.h"

#include "core/learning/label_scale.h"

#include <algorithm>
#include <cmath>

namespace latency::multi_predict
{

std::vector<float> indexCodes(int devices)
{
    std::vector<float> codes;
    for (int device = 0; device < devices; ++device)
        for (int digit = 0; digit < deviceWidth; ++digit)
            codes.push_back(static_cast<float>((device >> digit) & 1));
    return codes;
}

std::vector<float> sampleCode(std::span<const float> referenceMilliseconds)
{
    const auto isMeasured = [](float value) { return std::isfinite(value); };
    if (referenceMilliseconds.size() != deviceWidth ||
        !std::ranges::all_of(referenceMilliseconds, isMeasured))
        return {};
    return scaledToOne(referenceMilliseconds);
}

} // namespace latency::multi_predict
