#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <span>
#include <vector>

namespace latency
{

/// Between milliseconds of one device and the labels a network learns.
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

/// Labels with mean 0 and deviation 1; NaN ones are left out. Where all are equal, the range is 1.
LabelScale standardScale(std::span<const float> milliseconds);

/// Scaled to 0…1; empty when all are equal.
std::vector<float> scaledToOne(std::span<const float> milliseconds);

} // namespace latency
