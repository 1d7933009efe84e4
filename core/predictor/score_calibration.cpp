// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/score_calibration.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

/// Calibration estimates a scale and a shift from the labels.
constexpr std::size_t kFittedParameters = 2;

struct Line {
    double intercept = 0.0;
    double slope = 0.0; // never negative: the order of the scores must survive

    [[nodiscard]] double at(double score) const { return intercept + slope * score; }
};

Line fitLine(const std::vector<double>& x, const std::vector<double>& y, std::size_t leftOut)
{
    double count = 0.0;
    double sumX = 0.0;
    double sumY = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i)
        if (i != leftOut) {
            count += 1.0;
            sumX += x[i];
            sumY += y[i];
        }
    if (count == 0.0)
        return {y[leftOut], 0.0};
    double covariance = 0.0;
    double variance = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i)
        if (i != leftOut) {
            covariance += (x[i] - sumX / count) * (y[i] - sumY / count);
            variance += (x[i] - sumX / count) * (x[i] - sumX / count);
        }
    const double slope = variance > 0.0 ? std::max(0.0, covariance / variance) : 0.0;
    return {sumY / count - slope * sumX / count, slope};
}

} // namespace

std::vector<float> calibratedMilliseconds(const Prediction& prediction,
                                          const TargetSamples& samples)
{
    if (prediction.isMilliseconds || samples.architectures.empty())
        return prediction.values;
    std::vector<double> scores;
    std::vector<double> labels;
    std::vector<double> logs;
    for (std::size_t i = 0; i < samples.architectures.size(); ++i) {
        scores.push_back(prediction.values[static_cast<std::size_t>(samples.architectures[i])]);
        labels.push_back(samples.milliseconds[i]);
        logs.push_back(std::log(std::max(1e-6, labels.back())));
    }
    double errorPlain = 0.0;
    double errorLog = 0.0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        errorPlain += std::abs(fitLine(scores, labels, i).at(scores[i]) - labels[i]);
        errorLog += std::abs(std::exp(fitLine(scores, logs, i).at(scores[i])) - labels[i]);
    }
    const bool useLog = errorLog < errorPlain;
    const Line line = fitLine(scores, useLog ? logs : labels, scores.size());

    const double smallest = *std::ranges::min_element(labels);
    const double largest = *std::ranges::max_element(labels);
    std::vector<float> milliseconds(prediction.values.size());
    std::ranges::transform(prediction.values, milliseconds.begin(), [&](float score) {
        const double value = line.at(score);
        // Limits extrapolation to ten times the labelled range, which keeps exp() finite.
        const double bounded = useLog ? std::exp(std::min(value, std::log(10.0 * largest))) : value;
        return static_cast<float>(std::max(bounded, 0.01 * smallest));
    });
    return milliseconds;
}

float residualDeviation(const std::vector<float>& predicted, const TargetSamples& samples)
{
    double squares = 0.0;
    for (std::size_t i = 0; i < samples.architectures.size(); ++i)
        squares += std::pow(predicted[static_cast<std::size_t>(samples.architectures[i])] -
                                samples.milliseconds[i],
                            2);
    const std::size_t count = samples.architectures.size();
    return static_cast<float>(std::sqrt(
        squares / static_cast<double>(count > kFittedParameters ? count - kFittedParameters : 1)));
}

} // namespace latency
