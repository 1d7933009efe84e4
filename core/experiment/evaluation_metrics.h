#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <nlohmann/json.hpp>

#include <span>
#include <vector>

namespace latency
{

/// Quality of a prediction on some architectures. Never shown without `architectures`.
struct EvaluationMetrics {
    int architectures = 0;     ///< how many it was counted on
    double spearman = 0.0;     ///< mid-ranks, -1..1; NaN when undefined
    double kendall = 0.0;      ///< tau-b, -1..1; NaN when undefined
    double rmse = 0.0;         ///< ms
    double meanAbsolute = 0.0; ///< mean absolute error, ms
    double within5 = 0.0;      ///< share predicted within ±5 % of the measurement, 0..1
    double within10 = 0.0;     ///< share within ±10 %, 0..1
};

/// scores        one per architecture, ascending with latency; only their order counts
/// predicted     milliseconds, one per architecture
/// measured      milliseconds, one per architecture
/// rows          the architectures to evaluate on
/// withKendall   tau-b takes longer than everything else together; NaN if false
/// contexts      one per architecture, within which ranks are computed; empty: all in one
EvaluationMetrics evaluationMetrics(std::span<const float> scores, std::span<const float> predicted,
                                    std::span<const float> measured, const std::vector<int>& rows,
                                    bool withKendall = true, std::span<const int> contexts = {});

nlohmann::json toJson(const EvaluationMetrics& metrics); ///< undefined numbers become null
EvaluationMetrics evaluationMetricsFromJson(const nlohmann::json& json);

/// Mean and sample standard deviation; NaN values are ignored. {NaN, NaN} without values, deviation
/// 0 for one.
struct MeanDeviation {
    double mean = 0.0;
    double deviation = 0.0;
};
MeanDeviation meanDeviation(std::span<const double> values);

} // namespace latency
