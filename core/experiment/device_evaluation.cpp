// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/device_evaluation.h"

#include "core/dataset/table/table_contexts.h"
#include "core/predictor/score_calibration.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace latency
{

TargetSamples targetSamples(const LatencyTable& table, int device, std::vector<int> rows,
                            const std::vector<int>& references)
{
    TargetSamples samples;
    samples.device = device;
    samples.deviceName = table.device(device).name;
    samples.architectures = std::move(rows);
    for (const int row : samples.architectures)
        samples.milliseconds.push_back(table.milliseconds(device)[static_cast<std::size_t>(row)]);
    for (const int row : references)
        samples.referenceMilliseconds.push_back(
            table.milliseconds(device)[static_cast<std::size_t>(row)]);
    return samples;
}

namespace
{

/// Replaces the rank correlations by means over several predictions, if any.
void averageRanks(EvaluationMetrics& metrics, const std::vector<std::vector<float>>& predictions,
                  const std::vector<float>& milliseconds, std::span<const float> measured,
                  const std::vector<int>& rows, std::span<const int> contexts)
{
    if (predictions.empty())
        return;
    metrics.spearman = metrics.kendall = 0.0;
    const auto count = static_cast<double>(predictions.size());
    for (const std::vector<float>& values : predictions) {
        const EvaluationMetrics one =
            evaluationMetrics(values, milliseconds, measured, rows, true, contexts);
        metrics.spearman += one.spearman / count;
        metrics.kendall += one.kendall / count;
    }
}

/// Number of rows measured on a device, without labelled ones.
int measuredBeside(const LatencyTable& table, int device, const std::vector<int>& labelled)
{
    const std::span<const float> measured = table.milliseconds(device);
    const std::set<int> without(labelled.begin(), labelled.end());
    const auto seen = std::ranges::count_if(
        without, [&](int row) { return !std::isnan(measured[static_cast<std::size_t>(row)]); });
    return table.measuredCount(device) - static_cast<int>(seen);
}

} // namespace

DeviceTrial evaluateDevice(const LatencyTable& table, const TargetSamples& samples,
                           const Prediction& prediction, EvaluationProtocol protocol,
                           const std::vector<int>& references)
{
    std::vector<int> labelled = samples.architectures;
    labelled.insert(labelled.end(), references.begin(), references.end());
    DeviceTrial trial;
    trial.device = samples.device;
    trial.deviceName = samples.deviceName;
    trial.samples = samples.architectures;
    trial.predicted = calibratedMilliseconds(prediction, samples);
    trial.deviation = prediction.deviation;
    trial.shares = prediction.shares;
    trial.leftOut = prediction.leftOut;
    trial.references = references;
    trial.embedding = prediction.embedding;
    trial.sourceEmbeddings = prediction.sourceEmbeddings;
    const std::span<const float> measured = table.milliseconds(samples.device);
    const std::vector<int> unseen =
        evaluationSet(EvaluationProtocol::Unseen, table, samples.device, labelled);
    const std::vector<int> contexts = tableContexts(table);
    const auto metricsOn = [&](const std::vector<int>& rows) {
        EvaluationMetrics metrics =
            evaluationMetrics(prediction.values, trial.predicted, measured, rows, true, contexts);
        averageRanks(metrics, prediction.lastEpochs, trial.predicted, measured, rows, contexts);
        return metrics;
    };
    for (const std::vector<float>& values : prediction.stages) {
        Prediction stage;
        stage.values = values;
        stage.isMilliseconds = prediction.isMilliseconds;
        std::vector<float> milliseconds = calibratedMilliseconds(stage, samples);
        const EvaluationMetrics metrics =
            evaluationMetrics(values, milliseconds, measured, unseen, true, contexts);
        trial.stages.push_back({std::move(milliseconds), metrics});
    }
    trial.unseen = metricsOn(unseen);
    trial.copies =
        measuredBeside(table, samples.device, labelled) - static_cast<int>(unseen.size());
    trial.asked = protocol == EvaluationProtocol::Unseen
                      ? trial.unseen
                      : metricsOn(evaluationSet(protocol, table, samples.device, labelled));
    return trial;
}

} // namespace latency
