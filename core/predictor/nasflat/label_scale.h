#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <span>

namespace latency::nasflat
{

/// Maps milliseconds of one device to 0…1 and back.
class LabelScale
{
public:
    /// From the smallest and largest of `milliseconds`; NaN values are ignored.
    explicit LabelScale(std::span<const float> milliseconds);

    /// 0 for every latency if all are equal.
    [[nodiscard]] float label(float milliseconds) const
    {
        return range_ > 0.0F ? (milliseconds - lowest_) / range_ : 0.0F;
    }
    [[nodiscard]] float milliseconds(float label) const { return lowest_ + label * range_; }

private:
    float lowest_ = 0.0F;
    float range_ = 0.0F;
};

} // namespace latency::nasflat
