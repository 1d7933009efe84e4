// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/acquisition.h"

#include "core/search/pareto_front.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

constexpr double kUnlikely = 1e-4; ///< a probability too small for a measurement
constexpr double kFarDeviations = 5.0;

/// Objective to beat: the best measured within the limit, or the worst of all when there is none.
double incumbent(const LatencyBelief& belief, std::span<const float> objective,
                 std::span<const int> candidates, double limit)
{
    double best = std::numeric_limits<double>::quiet_NaN();
    double worst = std::numeric_limits<double>::infinity();
    for (const int i : candidates) {
        const double value = objective[static_cast<std::size_t>(i)];
        if (std::isnan(value))
            continue;
        worst = std::min(worst, value);
        if (belief.isMeasured(i) && belief.probabilityWithin(i, limit) > 0.5 && !(best >= value))
            best = value;
    }
    return std::isnan(best) ? worst : best;
}

/// Σ over the steps of the front of P(latency falls left of the step's end) × lead, integrated by
/// Simpson's rule within each step.
double expectedVolume(const std::vector<FrontPoint>& front, double objective, double mean,
                      double deviation, double slowest)
{
    const auto within = [&](double limit) {
        return heavyTailProbability((limit - mean) / deviation);
    };
    double volume = 0.0;
    double level = 0.0;
    double begin = std::max(0.0, mean - kFarDeviations * deviation);
    for (std::size_t k = 0; k <= front.size() && level < objective; ++k) {
        const double end = k < front.size() ? front[k].milliseconds : slowest;
        const double from = std::max(begin, k > 0 ? front[k - 1].milliseconds : 0.0);
        if (end > from) {
            const double middle = 0.5 * (from + end);
            volume += (end - from) * (objective - level) *
                      (within(from) + 4.0 * within(middle) + within(end)) / 6.0;
        }
        if (k < front.size())
            level = front[k].objective;
    }
    return volume;
}

} // namespace

std::vector<Gain> largestGains(std::vector<Gain> gains, int count)
{
    const auto kept = std::min(gains.size(), static_cast<std::size_t>(std::max(count, 0)));
    std::ranges::partial_sort(gains, gains.begin() + static_cast<std::ptrdiff_t>(kept),
                              [](const Gain& left, const Gain& right) {
                                  if (left.expected != right.expected)
                                      return left.expected > right.expected;
                                  return left.architecture < right.architecture;
                              });
    gains.resize(kept);
    return gains;
}

std::vector<Gain> constrainedImprovement(const LatencyBelief& belief,
                                         std::span<const float> objective,
                                         std::span<const int> candidates, double limit)
{
    const double toBeat = incumbent(belief, objective, candidates, limit);
    std::vector<Gain> gains;
    for (const int i : candidates) {
        const double lead = objective[static_cast<std::size_t>(i)] - toBeat;
        if (!(lead > 0.0) || belief.isMeasured(i))
            continue;
        const double probability = belief.probabilityWithin(i, limit);
        if (probability > kUnlikely)
            gains.push_back({i, probability * lead});
    }
    return gains;
}

std::vector<Gain> frontImprovement(const LatencyBelief& belief, std::span<const float> objective,
                                   std::span<const int> candidates)
{
    std::vector<FrontPoint> points;
    double lowest = std::numeric_limits<double>::infinity();
    for (const int i : candidates) {
        const auto at = static_cast<std::size_t>(i);
        if (std::isnan(objective[at]))
            continue;
        points.push_back({i, belief.milliseconds()[at], objective[at]});
        lowest = std::min<double>(lowest, objective[at]);
    }
    // Objectives are relative to the lowest, so that the first step of the front has a height.
    for (FrontPoint& point : points)
        point.objective -= lowest;
    const std::vector<FrontPoint> front = paretoFront(points);
    if (front.empty())
        return {};
    const double slowest = front.back().milliseconds;
    const double whole = hypervolume(front, {slowest, 0.0});
    std::vector<Gain> gains;
    for (const FrontPoint& point : points) {
        if (belief.isMeasured(point.architecture))
            continue;
        const double deviation = belief.deviation()[static_cast<std::size_t>(point.architecture)];
        // Only architectures that may be faster than the front at their own objective can gain.
        const auto rival = std::ranges::find_if(
            front, [&](const FrontPoint& other) { return other.objective >= point.objective; });
        const double behind = rival == front.end() ? 0.0 : point.milliseconds - rival->milliseconds;
        if (behind > kFarDeviations * deviation || !(deviation > 0.0))
            continue;
        const double gain =
            expectedVolume(front, point.objective, point.milliseconds, deviation, slowest);
        if (gain > 0.0)
            gains.push_back({point.architecture, whole > 0.0 ? gain / whole : gain});
    }
    return gains;
}

} // namespace latency
