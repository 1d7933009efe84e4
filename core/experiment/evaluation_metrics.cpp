// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/evaluation_metrics.h"

#include "core/base/json_number.h"
#include "core/similarity/rank_correlation.h"

#include <cmath>
#include <limits>

namespace latency
{
namespace
{

using nlohmann::json;
constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

json numberOrNull(double value)
{
    return std::isfinite(value) ? json(value) : json(nullptr);
}

double numberOrNan(const json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? found->get<double>() : kUndefined;
}

} // namespace

EvaluationMetrics evaluationMetrics(std::span<const float> scores, std::span<const float> predicted,
                                    std::span<const float> measured, const std::vector<int>& rows,
                                    bool withKendall, std::span<const int> contexts)
{
    std::vector<float> chosenScores;
    std::vector<float> chosenMeasured;
    chosenScores.reserve(rows.size());
    chosenMeasured.reserve(rows.size());
    double squares = 0.0;
    double absolutes = 0.0;
    double close5 = 0.0;
    double close10 = 0.0;
    std::vector<int> chosenContexts;
    for (const int row : rows) {
        if (!contexts.empty())
            chosenContexts.push_back(contexts[static_cast<std::size_t>(row)]);
        const auto i = static_cast<std::size_t>(row);
        chosenScores.push_back(scores[i]);
        chosenMeasured.push_back(measured[i]);
        const double error = std::abs(static_cast<double>(predicted[i]) - measured[i]);
        squares += error * error;
        absolutes += error;
        close5 += error <= 0.05 * measured[i] ? 1.0 : 0.0;
        close10 += error <= 0.10 * measured[i] ? 1.0 : 0.0;
    }
    EvaluationMetrics metrics;
    metrics.architectures = static_cast<int>(rows.size());
    const double count = static_cast<double>(rows.size());
    metrics.spearman = withinGroups(spearman, chosenScores, chosenMeasured, chosenContexts);
    metrics.kendall = withKendall
                          ? withinGroups(kendall, chosenScores, chosenMeasured, chosenContexts)
                          : kUndefined;
    metrics.rmse = rows.empty() ? kUndefined : std::sqrt(squares / count);
    metrics.meanAbsolute = rows.empty() ? kUndefined : absolutes / count;
    metrics.within5 = rows.empty() ? kUndefined : close5 / count;
    metrics.within10 = rows.empty() ? kUndefined : close10 / count;
    return metrics;
}

json toJson(const EvaluationMetrics& metrics)
{
    return {{"architectures", metrics.architectures},
            {"spearman", numberOrNull(metrics.spearman)},
            {"kendall", numberOrNull(metrics.kendall)},
            {"rmse_ms", numberOrNull(metrics.rmse)},
            {"mean_absolute_error_ms", numberOrNull(metrics.meanAbsolute)},
            {"within_5_percent", numberOrNull(metrics.within5)},
            {"within_10_percent", numberOrNull(metrics.within10)}};
}

EvaluationMetrics evaluationMetricsFromJson(const json& object)
{
    EvaluationMetrics metrics;
    metrics.architectures = wholeNumber(object, "architectures", 0);
    metrics.spearman = numberOrNan(object, "spearman");
    metrics.kendall = numberOrNan(object, "kendall");
    metrics.rmse = numberOrNan(object, "rmse_ms");
    metrics.meanAbsolute = numberOrNan(object, "mean_absolute_error_ms");
    metrics.within5 = numberOrNan(object, "within_5_percent");
    metrics.within10 = numberOrNan(object, "within_10_percent");
    return metrics;
}

MeanDeviation meanDeviation(std::span<const double> values)
{
    double count = 0.0;
    double sum = 0.0;
    for (const double value : values)
        if (!std::isnan(value)) {
            count += 1.0;
            sum += value;
        }
    if (count == 0.0)
        return {kUndefined, kUndefined};
    const double mean = sum / count;
    double squares = 0.0;
    for (const double value : values)
        if (!std::isnan(value))
            squares += (value - mean) * (value - mean);
    return {mean, count > 1.0 ? std::sqrt(squares / (count - 1.0)) : 0.0};
}

} // namespace latency
