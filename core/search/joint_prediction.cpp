// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/joint_prediction.h"

#include "core/dataset/table/network_index.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace latency
{
namespace
{

constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();

std::optional<Error> fault(const LatencyTable& latencies, const LatencyTable& errors)
{
    if (!latencies.quantity().isLatency() || errors.quantity().isLatency())
        return Error{"accuracy: " +
                     (latencies.quantity().isLatency() ? errors : latencies).title() + " holds " +
                     (latencies.quantity().isLatency() ? "latencies; expected errors of tasks."
                                                       : "no latencies; expected latencies.")};
    if (latencies.space().name() != errors.space().name())
        return Error{"accuracy: latencies are of " + latencies.space().title() + ", errors of " +
                     errors.space().title() + "; expected one search space."};
    return std::nullopt;
}

std::vector<int> matchedRows(const LatencyTable& latencies, const LatencyTable& errors)
{
    const NetworkIndex index(errors.space(), errors.architectures());
    std::vector<int> rows;
    for (int row = 0; row < latencies.architectureCount(); ++row)
        rows.push_back(index.find(latencies.architecture(row)));
    return rows;
}

/// One trial of an experiment with one test device.
Outcome<DeviceTrial> runOne(const ExperimentPlan& plan, const RunOptions& options, bool isError,
                            const RunControl<JointProgress>& control)
{
    const auto result =
        runExperiment(plan, options, {control.stop, [&](const ExperimentProgress& progress) {
                                          if (control.report)
                                              control.report({isError, progress.fraction});
                                      }});
    if (!result)
        return result.error();
    if (result->trials.empty())
        return Stopped{};
    return result->trials.front();
}

/// Accuracies of the latency table's networks, from errors `of` at their rows in the error table.
std::vector<float> accuracies(std::span<const float> of, const std::vector<int>& rows)
{
    std::vector<float> values;
    for (const int row : rows)
        values.push_back(row < 0 ? kUnknown : 100.0F - of[static_cast<std::size_t>(row)]);
    return values;
}

void findFronts(JointPrediction& joint)
{
    std::vector<FrontPoint> predicted;
    std::vector<FrontPoint> measured;
    for (std::size_t i = 0; i < joint.milliseconds.size(); ++i) {
        if (!std::isfinite(joint.measuredMilliseconds[i]) ||
            !std::isfinite(joint.measuredAccuracy[i]))
            continue;
        const int network = static_cast<int>(i);
        predicted.push_back({network, joint.milliseconds[i], joint.accuracy[i]});
        measured.push_back({network, joint.measuredMilliseconds[i], joint.measuredAccuracy[i]});
    }
    joint.predictedFront = paretoFront(std::move(predicted));
    joint.measuredFront = paretoFront(std::move(measured));
    for (const FrontPoint& point : joint.predictedFront) {
        const auto i = static_cast<std::size_t>(point.architecture);
        joint.chosenFront.push_back(
            {point.architecture, joint.measuredMilliseconds[i], joint.measuredAccuracy[i]});
    }
    const ReferencePoint worst = nadir(joint.measuredFront);
    const double all = hypervolume(joint.measuredFront, worst);
    joint.shareOfFront = all > 0.0 ? hypervolume(joint.chosenFront, worst) / all : 1.0;
}

} // namespace

Result<JointPlan> planJointly(const ExperimentSpec& latency, const LatencyTablePointer& latencies,
                              const ExperimentSpec& error, const LatencyTablePointer& errors)
{
    if (auto wrong = fault(*latencies, *errors))
        return *wrong;
    auto first = planExperiment(latency, latencies);
    if (!first)
        return first.error();
    auto second = planExperiment(error, errors);
    if (!second)
        return second.error();
    if (first->testDevices.size() != 1 || second->testDevices.size() != 1)
        return Error{"accuracy: " + std::to_string(first->testDevices.size()) + " devices and " +
                     std::to_string(second->testDevices.size()) +
                     " tasks were requested; expected one of each."};
    JointPlan plan{std::move(*first), std::move(*second), matchedRows(*latencies, *errors)};
    plan.latency.spec.trials = plan.error.spec.trials = 1;
    if (std::ranges::all_of(plan.errorRow, [](int row) { return row < 0; }))
        return Error{"accuracy: " + latencies->title() + " and " + errors->title() +
                     " have no network in common; expected the same networks."};
    return plan;
}

Outcome<JointPrediction> predictJointly(const JointPlan& plan, const RunOptions& options,
                                        const RunControl<JointProgress>& control)
{
    const auto latency = runOne(plan.latency, options, false, control);
    if (const Error* error = std::get_if<Error>(&latency))
        return *error;
    const auto error = std::holds_alternative<DeviceTrial>(latency)
                           ? runOne(plan.error, options, true, control)
                           : Outcome<DeviceTrial>(Stopped{});
    if (const Error* refused = std::get_if<Error>(&error))
        return *refused;
    if (std::holds_alternative<Stopped>(error))
        return Stopped{};
    const auto& fast = std::get<DeviceTrial>(latency);
    const auto& good = std::get<DeviceTrial>(error);
    const LatencyTable& latencies = *plan.latency.table;
    const LatencyTable& errors = *plan.error.table;
    JointPrediction joint;
    joint.milliseconds = fast.predicted;
    const auto measured = latencies.milliseconds(plan.latency.testDevices.front());
    joint.measuredMilliseconds.assign(measured.begin(), measured.end());
    joint.accuracy = accuracies(good.predicted, plan.errorRow);
    joint.measuredAccuracy =
        accuracies(errors.milliseconds(plan.error.testDevices.front()), plan.errorRow);
    joint.latencyLabels = fast.samples;
    for (std::size_t i = 0; i < plan.errorRow.size(); ++i)
        if (std::ranges::find(good.samples, plan.errorRow[i]) != good.samples.end())
            joint.errorLabels.push_back(static_cast<int>(i));
    joint.latency = fast.unseen;
    joint.error = good.unseen;
    findFronts(joint);
    return joint;
}

} // namespace latency
