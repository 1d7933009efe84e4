// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/pareto_front.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency
{

std::vector<FrontPoint> paretoFront(std::vector<FrontPoint> points)
{
    std::ranges::stable_sort(points, [](const FrontPoint& left, const FrontPoint& right) {
        if (left.milliseconds != right.milliseconds)
            return left.milliseconds < right.milliseconds;
        return left.objective > right.objective;
    });
    std::vector<FrontPoint> front;
    double best = -std::numeric_limits<double>::infinity();
    for (const FrontPoint& point : points) {
        if (!(point.objective > best))
            continue;
        front.push_back(point);
        best = point.objective;
    }
    return front;
}

std::vector<FrontPoint> paretoFront(std::span<const float> milliseconds,
                                    std::span<const float> objective)
{
    std::vector<FrontPoint> points;
    for (std::size_t i = 0; i < milliseconds.size(); ++i)
        if (!std::isnan(milliseconds[i]) && !std::isnan(objective[i]))
            points.push_back({static_cast<int>(i), milliseconds[i], objective[i]});
    return paretoFront(std::move(points));
}

double hypervolume(const std::vector<FrontPoint>& points, const ReferencePoint& reference)
{
    double volume = 0.0;
    double best = reference.objective;
    for (const FrontPoint& point : paretoFront(points)) {
        if (point.milliseconds >= reference.milliseconds)
            break;
        if (point.objective <= best)
            continue;
        volume += (reference.milliseconds - point.milliseconds) * (point.objective - best);
        best = point.objective;
    }
    return volume;
}

ReferencePoint nadir(const std::vector<FrontPoint>& front)
{
    ReferencePoint worst;
    if (front.empty())
        return worst;
    worst = {front.front().milliseconds, front.front().objective};
    for (const FrontPoint& point : front) {
        worst.milliseconds = std::max(worst.milliseconds, point.milliseconds);
        worst.objective = std::min(worst.objective, point.objective);
    }
    return worst;
}

} // namespace latency
