#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"

#include <span>

namespace latency
{

/// On a desktop, other work only ever lengthens a repeat, so the low end of the repeats is what the
/// network takes by itself; their mean is mostly about the other work.
inline constexpr double kScoreQuantile = 0.1;

/// Quantile by linear interpolation between sorted values; NaN for none.
double quantile(std::span<const double> values, double share);

/// The score of a network's repeats: their low quantile.
double repeatScore(std::span<const double> repeats);

/// Relative difference between the scores of the first and second half of the repeats, in the order
/// measured; infinite for fewer than four.
double halvesDifference(std::span<const double> repeats);

/// Standard deviation of the score by bootstrap; NaN for fewer than two repeats.
double scoreDeviation(std::span<const double> repeats, Seed seed);

/// Repeats outside Tukey's fences, 1.5 interquartile ranges beyond the quartiles. They are counted
/// and shown; none is dropped.
struct TukeyFences {
    double low = 0.0;
    double high = 0.0;
    int below = 0;
    int above = 0;
};
TukeyFences tukeyFences(std::span<const double> repeats);

} // namespace latency
