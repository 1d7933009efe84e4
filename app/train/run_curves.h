#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/experiment/experiment_progress.h"
#include "widgets/plots/learning_curves.h"

#include <utility>
#include <vector>

namespace latency
{

/// One curve per device, in the order of their first points.
std::vector<LearningCurve> learningCurves(const std::vector<CurvePoint>& points,
                                          const LatencyTable& table);

/// (epoch, loss).
std::vector<QPointF> lossCurve(const std::vector<std::pair<double, double>>& losses);

/// False for predictors that learn in one step, without a curve.
bool hasLearningCurve(const std::vector<CurvePoint>& points,
                      const std::vector<std::pair<double, double>>& losses);

} // namespace latency
