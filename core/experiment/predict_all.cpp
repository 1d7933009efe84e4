// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/predict_all.h"

#include "core/dataset/text/ascii_text.h"
#include "core/experiment/device_evaluation.h"
#include "core/experiment/left_out_architectures.h"
#include "core/experiment/source_devices.h"
#include "core/predictor/left_out_label.h"
#include "core/predictor/score_calibration.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

namespace latency
{
namespace
{

constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();

std::string deviceName(const NetworkPredictions& wanted)
{
    return wanted.table->device(wanted.device).name;
}

/// The table with missing networks added as unmeasured rows.
Result<LatencyTablePointer> withOthers(LatencyTablePointer table,
                                       const std::vector<Architecture>& others)
{
    std::set<Architecture> isNew;
    std::vector<const Architecture*> added;
    for (const Architecture& one : others) {
        if (auto error = table->space().check(one))
            return *error;
        if (table->findArchitecture(one) < 0 && isNew.insert(one).second)
            added.push_back(&one);
    }
    if (added.empty())
        return table;
    LatencyTableParts parts = table->parts();
    const std::size_t before = parts.architectures.rows();
    const std::size_t count = before + added.size();
    const auto widened = [count](const FloatMatrix& from) {
        FloatMatrix to(from.rows(), count, kUnknown);
        for (std::size_t i = 0; i < from.rows(); ++i)
            std::ranges::copy(from.row(i), to.row(i).begin());
        return to;
    };
    ArchitectureMatrix architectures(count, parts.architectures.columns());
    for (std::size_t i = 0; i < count; ++i)
        std::ranges::copy(i < before ? ArchitectureView(parts.architectures.row(i))
                                     : ArchitectureView(*added[i - before]),
                          architectures.row(i).begin());
    parts.architectures = std::move(architectures);
    parts.milliseconds = widened(parts.milliseconds);
    if (parts.spread.rows() > 0)
        parts.spread = widened(parts.spread);
    for (ArchitectureColumn& column : parts.columns)
        column.values.resize(count, kUnknown);
    return LatencyTable::create(std::move(parts));
}

std::optional<Error> faultOfLabels(const NetworkPredictions& wanted)
{
    const LatencyTable& table = *wanted.table;
    const std::string noun = table.space().networkNoun();
    const std::string count = groupedDigits(static_cast<long long>(wanted.labels.size()));
    if (wanted.labels.size() < 2)
        return Error{(wanted.labels.empty() ? "predict: no " : "predict: only one ") + noun +
                     " is measured on " + inQuotes(deviceName(wanted)) +
                     "; expected at least two that differ in " + table.quantity().name + "."};
    const auto values = table.milliseconds(wanted.device);
    const float first = values[static_cast<std::size_t>(wanted.labels.front())];
    if (std::ranges::all_of(
            wanted.labels, [&](int row) { return values[static_cast<std::size_t>(row)] == first; }))
        return Error{"predict: all " + count + " " + noun + "s measured on " +
                     inQuotes(deviceName(wanted)) + " have the same " + table.quantity().name +
                     "; expected different ones, because a single number carries no information."};
    const auto isKnown = [&](int device, int row) {
        return !std::isnan(table.milliseconds(device)[static_cast<std::size_t>(row)]);
    };
    const bool hasCommon = std::ranges::any_of(wanted.trainDevices, [&](int device) {
        return std::ranges::any_of(wanted.labels, [&](int row) { return isKnown(device, row); });
    });
    if (!wanted.trainDevices.empty() && !hasCommon)
        return Error{"predict: none of the " + count + " " + noun + "s measured on " +
                     inQuotes(deviceName(wanted)) + " is measured on a device to learn from; " +
                     "expected some " + noun + "s in common."};
    return std::nullopt;
}

/// A Gaussian process needs several numbers per pair of labels.
constexpr std::size_t kMostPairedLabels = 2000;

/// With very many labels the kernel learns from evenly spaced ones.
void thinLabels(NetworkPredictions& wanted)
{
    const std::size_t count = wanted.labels.size();
    if (wanted.predictor != "kernel" || count <= kMostPairedLabels)
        return;
    std::vector<int> kept;
    for (std::size_t i = 0; i < kMostPairedLabels; ++i)
        kept.push_back(wanted.labels[i * count / kMostPairedLabels]);
    wanted.labels = std::move(kept);
    wanted.remarks.push_back("Predictor kernel learns from " + groupedDigits(kMostPairedLabels) +
                             " of the " + groupedDigits(static_cast<long long>(count)) +
                             " measurements, evenly spread over the table; other predictors learn "
                             "from all.");
}

/// An experiment with all labels picked by hand, one trial and nothing left to evaluate.
Result<ExperimentPlan> planPrediction(const NetworkPredictions& wanted,
                                      const PredictAllRequest& request)
{
    ExperimentSpec spec;
    spec.dataset = wanted.table->name();
    for (const int device : wanted.trainDevices)
        spec.trainDevices.push_back(wanted.table->device(device).name);
    spec.testDevices = {deviceName(wanted)};
    spec.predictor = request.predictor;
    spec.sampler = {{"name", "by-hand"}};
    spec.handPicked = wanted.labels;
    spec.trials = 1;
    spec.seed = request.seed;
    return planExperiment(spec, wanted.table, PlanPurpose::Prediction);
}

/// Networks missing from an encoding of the predictor are neither learned from nor predicted.
Result<std::vector<int>> leaveOutUnknown(const ExperimentPlan& plan, int rowsOfTable,
                                         NetworkPredictions& wanted)
{
    std::vector<int> unknown = unencodedArchitectures(plan);
    if (!unknown.empty() && unknown.back() >= rowsOfTable)
        return Error{
            "predict: predictor " + wanted.predictor + " cannot predict " +
            inQuotes(plan.table->space().toText(plan.table->architecture(unknown.back()))) +
            ", which is outside " + plan.table->name() + "; expected a " +
            plan.table->space().networkNoun() +
            " of the table, or another predictor "
            "such as kernel."};
    std::erase_if(wanted.labels, [&](int row) { return std::ranges::binary_search(unknown, row); });
    return unknown;
}

void keepPrediction(const DeviceTrial& trial, const std::vector<int>& unknown,
                    NetworkPredictions& predictions)
{
    predictions.predicted = trial.predicted;
    predictions.deviation = trial.deviation;
    if (predictions.deviation.empty()) {
        const TargetSamples samples =
            targetSamples(*predictions.table, predictions.device, predictions.labels);
        predictions.deviation.assign(predictions.predicted.size(),
                                     residualDeviation(predictions.predicted, samples));
        predictions.remarks.push_back(
            "Predictor " + predictions.predictor +
            " has no deviation of its own; that of its residuals on the labels is used.");
    }
    for (const int row : unknown)
        predictions.predicted[static_cast<std::size_t>(row)] =
            predictions.deviation[static_cast<std::size_t>(row)] = kUnknown;
    predictions.hasFailed.assign(predictions.predicted.size(), 0);
    for (const CellMark& mark : predictions.table->marks())
        if (mark.device == predictions.device && mark.kind == CellMark::Kind::Failed)
            predictions.hasFailed[static_cast<std::size_t>(mark.architecture)] = 1;
}

} // namespace

Outcome<NetworkPredictions> predictAll(const PredictAllRequest& request, const RunOptions& options,
                                       const ExperimentControl& control)
{
    NetworkPredictions predictions;
    auto measured = withoutPredictedCells(request.table);
    if (!measured)
        return measured.error();
    auto table = withOthers(std::move(*measured), request.others);
    if (!table)
        return table.error();
    predictions.table = std::move(*table);
    predictions.device = request.device;
    predictions.trainDevices = request.trainDevices;
    predictions.predictor = request.predictor.value("name", "");
    predictions.labels = measuredRows(*predictions.table, request.device);
    if (auto error = faultOfLabels(predictions))
        return *error;
    thinLabels(predictions);
    auto plan = planPrediction(predictions, request);
    if (!plan)
        return plan.error();
    const std::size_t labels = predictions.labels.size();
    const auto unknown = leaveOutUnknown(*plan, request.table->architectureCount(), predictions);
    if (!unknown)
        return unknown.error();
    if (predictions.labels.size() < labels) {
        if (auto error = faultOfLabels(predictions))
            return *error;
        plan = planPrediction(predictions, request);
        if (!plan)
            return plan.error();
    }
    auto result = runExperiment(*plan, options, control);
    if (!result)
        return result.error();
    if (!result->isComplete || result->trials.size() != 1)
        return Stopped{};
    predictions.remarks.insert(predictions.remarks.end(), result->remarks.begin(),
                               result->remarks.end());
    const DeviceTrial& trial = result->trials.front();
    keepPrediction(trial, *unknown, predictions);
    std::vector<int> doubtful;
    for (const LeftOutLabel& label : trial.leftOut)
        if (label.isSuspicious)
            doubtful.push_back(label.architecture);
    if (!doubtful.empty())
        predictions.remarks.push_back(
            doubtRemark(doubtful, trial.samples.size(), *predictions.table));
    return predictions;
}

} // namespace latency
