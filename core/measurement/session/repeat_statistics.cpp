// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/session/repeat_statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace latency
{
namespace
{

constexpr int kResamples = 100;

double quantileOfSorted(std::span<const double> sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

std::vector<double> sortedRepeats(std::span<const double> values)
{
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    return sorted;
}

} // namespace

double quantile(std::span<const double> values, double share)
{
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    return quantileOfSorted(sortedRepeats(values), share);
}

double repeatScore(std::span<const double> repeats)
{
    return quantile(repeats, kScoreQuantile);
}

double halvesDifference(std::span<const double> repeats)
{
    if (repeats.size() < 4)
        return std::numeric_limits<double>::infinity();
    const double first = repeatScore(repeats.first(repeats.size() / 2));
    const double second = repeatScore(repeats.subspan(repeats.size() / 2));
    return std::abs(first - second) / std::min(first, second);
}

double scoreDeviation(std::span<const double> repeats, Seed seed)
{
    if (repeats.size() < 2)
        return std::numeric_limits<double>::quiet_NaN();
    RandomEngine random(seed);
    std::vector<double> drawn(repeats.size());
    double sum = 0.0;
    double squares = 0.0;
    const double score = repeatScore(repeats);
    for (int i = 0; i < kResamples; ++i) {
        for (double& value : drawn)
            value = repeats[random.index(repeats.size())];
        std::ranges::sort(drawn);
        // Around the score, for the sake of rounding.
        const double apart = quantileOfSorted(drawn, kScoreQuantile) - score;
        sum += apart;
        squares += apart * apart;
    }
    const double mean = sum / kResamples;
    return std::sqrt(std::max(0.0, squares / kResamples - mean * mean));
}

TukeyFences tukeyFences(std::span<const double> repeats)
{
    TukeyFences fences;
    if (repeats.empty())
        return fences;
    const std::vector<double> sorted = sortedRepeats(repeats);
    const double first = quantileOfSorted(sorted, 0.25);
    const double third = quantileOfSorted(sorted, 0.75);
    fences.low = first - 1.5 * (third - first);
    fences.high = third + 1.5 * (third - first);
    for (const double value : sorted) {
        fences.below += value < fences.low ? 1 : 0;
        fences.above += value > fences.high ? 1 : 0;
    }
    return fences;
}

} // namespace latency
