// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train/run_curves.h"

#include <algorithm>
#include <cmath>

namespace latency
{

std::vector<LearningCurve> learningCurves(const std::vector<CurvePoint>& points,
                                          const LatencyTable& table)
{
    std::vector<LearningCurve> curves;
    for (const CurvePoint& point : points) {
        auto curve = std::ranges::find(curves, point.device, &LearningCurve::device);
        if (curve == curves.end()) {
            curves.push_back(
                {point.device, QString::fromStdString(table.device(point.device).name), {}});
            curve = std::prev(curves.end());
        }
        if (std::isfinite(point.spearman))
            curve->points.emplace_back(point.epoch, point.spearman);
    }
    return curves;
}

std::vector<QPointF> lossCurve(const std::vector<std::pair<double, double>>& losses)
{
    std::vector<QPointF> curve;
    for (const auto& [epoch, loss] : losses)
        curve.emplace_back(epoch, loss);
    return curve;
}

bool hasLearningCurve(const std::vector<CurvePoint>& points,
                      const std::vector<std::pair<double, double>>& losses)
{
    return !losses.empty() || std::ranges::any_of(points, [](const CurvePoint& point) {
        return point.epoch > 1 || !point.isFinal;
    });
}

} // namespace latency
