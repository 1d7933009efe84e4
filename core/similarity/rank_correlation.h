#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <span>
#include <vector>

namespace latency
{

/// Ranks 1…n; ties share the mean of their ranks. Values must not be NaN.
std::vector<double> midRanks(std::span<const float> values);

/// Pearson's correlation. NaN when either side is constant or shorter than two.
double pearson(std::span<const double> x, std::span<const double> y);
double pearson(std::span<const float> x, std::span<const float> y);

/// Spearman's rank correlation on mid-ranks. Pairs with a NaN on either side are left out.
///
/// returns  -1..1; NaN when either side is constant or shorter than two
double spearman(std::span<const float> x, std::span<const float> y);

/// Mean of a rank correlation within each group, weighted by its pairs of networks; groups in which
/// it is undefined are left out.
///
/// correlation  spearman, kendall or pearson
/// groups       one number each, any; empty: all are one group
double withinGroups(double (*correlation)(std::span<const float>, std::span<const float>),
                    std::span<const float> x, std::span<const float> y,
                    std::span<const int> groups);

/// Kendall's tau-b in O(n log n). Pairs with a NaN on either side are left out.
///
/// returns  -1..1; NaN when either side is constant or shorter than two
/// source   Knight, J. Am. Stat. Assoc. 61 (1966), 436-439
double kendall(std::span<const float> x, std::span<const float> y);

} // namespace latency
