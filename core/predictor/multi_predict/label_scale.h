#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <span>

namespace latency::multi_predict
{

/// Maps milliseconds of one device to labels, about 0…1, and back.
struct LabelScale {
    float zero = 0.0F;  ///< ms of label 0
    float range = 1.0F; ///< ms between label 0 and label 1; > 0

    [[nodiscard]] float label(float milliseconds) const { return (milliseconds - zero) / range; }
    [[nodiscard]] float milliseconds(float label) const { return zero + label * range; }
};

/// The extremes become 0 and 1; NaN values are ignored. Equal latencies all become 0.
LabelScale spannedScale(std::span<const float> milliseconds);

/// The scale on which a new device's samples have the mean and deviation of the same architectures
/// on a known device; twenty samples estimate these better than the range. Without a deviation the
/// scale is a proportion; without samples it is `fallback`.
///
/// milliseconds  of the new device; NaN values are ignored
/// known         labels of the same architectures; NaN values are ignored
LabelScale matchedScale(std::span<const float> milliseconds, std::span<const float> known,
                        const LabelScale& fallback);

} // namespace latency::multi_predict
