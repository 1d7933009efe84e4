// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/rank_correlation.h"

#include "core/similarity/kendall_tau.h"
#include "core/similarity/ranking.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

namespace latency
{

namespace
{

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

template <class T>
bool isConstant(std::span<const T> values)
{
    return std::ranges::all_of(values, [&](T value) { return value == values.front(); });
}

template <class T>
double mean(std::span<const T> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

template <class T>
double pearsonOf(std::span<const T> x, std::span<const T> y)
{
    assert(x.size() == y.size());
    // Without this, rounding of the mean would give a constant side a tiny variance.
    if (x.size() < 2 || isConstant(x) || isConstant(y))
        return kUndefined;
    const double meanX = mean(x);
    const double meanY = mean(y);
    double xx = 0.0;
    double yy = 0.0;
    double xy = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double dx = static_cast<double>(x[i]) - meanX;
        const double dy = static_cast<double>(y[i]) - meanY;
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
    }
    const double correlation = xy / (std::sqrt(xx) * std::sqrt(yy));
    return std::isnan(correlation) ? kUndefined : std::clamp(correlation, -1.0, 1.0);
}

struct CompletePairs {
    std::vector<float> x;
    std::vector<float> y;
};

// The pairs without NaN; nullopt when no pair has one.
std::optional<CompletePairs> completePairs(std::span<const float> x, std::span<const float> y)
{
    const auto isMissing = [](float value) { return std::isnan(value); };
    if (std::ranges::none_of(x, isMissing) && std::ranges::none_of(y, isMissing))
        return std::nullopt;
    CompletePairs pairs;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (isMissing(x[i]) || isMissing(y[i]))
            continue;
        pairs.x.push_back(x[i]);
        pairs.y.push_back(y[i]);
    }
    return pairs;
}

double spearmanOfComplete(std::span<const float> x, std::span<const float> y)
{
    std::vector<double> ranksX(x.size());
    std::vector<double> ranksY(y.size());
    centredMidRanks(rankingOf(x), ranksX);
    centredMidRanks(rankingOf(y), ranksY);
    return pearson(ranksX, ranksY);
}

double kendallOfComplete(std::span<const float> x, std::span<const float> y)
{
    return kendallTauB(rankingOf(x), rankingOf(y));
}

} // namespace

std::vector<double> midRanks(std::span<const float> values)
{
    std::vector<double> ranks(values.size());
    centredMidRanks(rankingOf(values), ranks);
    const double middle = 0.5 * (static_cast<double>(values.size()) + 1.0);
    for (double& rank : ranks)
        rank += middle;
    return ranks;
}

double pearson(std::span<const double> x, std::span<const double> y)
{
    return pearsonOf(x, y);
}

double pearson(std::span<const float> x, std::span<const float> y)
{
    return pearsonOf(x, y);
}

double spearman(std::span<const float> x, std::span<const float> y)
{
    assert(x.size() == y.size());
    const auto pairs = completePairs(x, y);
    return pairs ? spearmanOfComplete(pairs->x, pairs->y) : spearmanOfComplete(x, y);
}

double kendall(std::span<const float> x, std::span<const float> y)
{
    assert(x.size() == y.size());
    const auto pairs = completePairs(x, y);
    return pairs ? kendallOfComplete(pairs->x, pairs->y) : kendallOfComplete(x, y);
}

double withinGroups(double (*correlation)(std::span<const float>, std::span<const float>),
                    std::span<const float> x, std::span<const float> y, std::span<const int> groups)
{
    if (groups.empty())
        return correlation(x, y);
    std::map<int, std::pair<std::vector<float>, std::vector<float>>> parts;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        parts[groups[i]].first.push_back(x[i]);
        parts[groups[i]].second.push_back(y[i]);
    }
    double sum = 0.0;
    double weight = 0.0;
    for (const auto& [group, values] : parts) {
        const double one = correlation(values.first, values.second);
        const auto count = static_cast<double>(values.first.size());
        if (std::isnan(one))
            continue;
        sum += one * count * (count - 1.0);
        weight += count * (count - 1.0);
    }
    return weight > 0.0 ? sum / weight : std::numeric_limits<double>::quiet_NaN();
}

} // namespace latency
