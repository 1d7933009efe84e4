#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdint>
#include <span>
#include <vector>

namespace latency
{

/// Values sorted once, for all statistics that depend on their order only.
struct Ranking {
    std::vector<std::uint32_t> order;  ///< positions from the least value to the greatest; stable
    std::vector<std::uint32_t> levels; ///< at each position, how many distinct values are smaller

    [[nodiscard]] std::size_t size() const { return order.size(); }
    [[nodiscard]] std::uint32_t levelCount() const
    {
        return order.empty() ? 0 : levels[order.back()] + 1;
    }
};

/// Values must not be NaN; infinities are fine, and -0 ties with 0.
Ranking rankingOf(std::span<const float> values);

/// Ranks minus their mean, at each position; ties share the mean of their ranks. All are multiples
/// of one half, so that sums of their products are exact up to some 200 000 values.
///
/// out  [ranking.size()]
void centredMidRanks(const Ranking& ranking, std::span<double> out);

} // namespace latency
