#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <span>
#include <vector>

namespace latency::help
{

/// Maps milliseconds of one device to labels, .05 … .95 within the range, and back (methods/help.md
/// §1).
struct LabelRange {
    float least = 0.0F; ///< ms
    float most = 1.0F;  ///< ms; > least

    [[nodiscard]] float label(float milliseconds) const
    {
        return 0.9F * (milliseconds - least) / (most - least) + 0.05F;
    }
    [[nodiscard]] float milliseconds(float label) const
    {
        return least + (label - 0.05F) / 0.9F * (most - least);
    }
    [[nodiscard]] bool isEmpty() const { return !(most > least); }
};

/// What the labels of a new device are scaled by.
enum class RangeSource {
    Measured, ///< what its samples and reference networks tell of the range of its pool
    Pool      ///< its whole trimmed pool, as published
};

/// The rows of a device for meta-training, and their range.
struct DevicePool {
    std::vector<int> rows;
    LabelRange range;
};

/// The measured ones of `rows`, without the device's fastest and slowest tenth.
DevicePool trimmedPool(std::span<const float> milliseconds, std::span<const int> rows);

/// An estimate of the range of the device's trimmed pool from a few measurements: their 10th and
/// 90th percentile, or their extremes if these are equal. Empty when all are equal.
LabelRange estimatedRange(std::vector<float> milliseconds);

} // namespace latency::help
