// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/instant_fit.h"

#include "core/experiment/device_evaluation.h"

#include <chrono>
#include <cmath>
#include <numeric>

namespace latency
{

Result<void> InstantFit::prepare(const ExperimentPlan& plan, std::stop_token stop)
{
    const bool isReady = predictor_ && table_ == plan.table && trainDevices_ == plan.trainDevices &&
                         kind_ == plan.predictor && options_ == plan.predictorOptions &&
                         specifications_ == plan.spec.specifications;
    if (isReady)
        return {};
    predictor_.reset();
    reasons_.reset();
    auto predictor = plan.predictor->create(plan.predictorOptions);
    SourceData source;
    source.table = plan.table;
    source.trainDevices = plan.trainDevices;
    source.specifications = plan.spec.specifications;
    source.sourceArchitectures.resize(static_cast<std::size_t>(plan.table->architectureCount()));
    std::iota(source.sourceArchitectures.begin(), source.sourceArchitectures.end(), 0);
    const auto outcome = predictor->pretrain(source, Seed{plan.spec.seed}, {stop, {}});
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    if (std::holds_alternative<Stopped>(outcome))
        return {};
    predictor_ = std::move(predictor);
    table_ = plan.table;
    trainDevices_ = plan.trainDevices;
    kind_ = plan.predictor;
    options_ = plan.predictorOptions;
    specifications_ = plan.spec.specifications;
    return {};
}

Result<std::vector<DeviceTrial>>
InstantFit::fit(const ExperimentPlan& plan, const std::vector<int>& picks, std::stop_token stop)
{
    if (auto prepared = prepare(plan, stop); !prepared)
        return prepared.error();
    std::vector<DeviceTrial> trials;
    for (const int device : plan.testDevices) {
        if (stop.stop_requested() || !predictor_)
            return trials;
        const auto begin = std::chrono::steady_clock::now();
        std::vector<int> rows;
        for (const int pick : picks)
            if (!std::isnan(plan.table->milliseconds(device)[static_cast<std::size_t>(pick)]))
                rows.push_back(pick);
        if (static_cast<int>(rows.size()) < kFewestPicks && !plan.predictor->isLabelFree())
            continue;
        const TargetSamples samples = targetSamples(*plan.table, device, std::move(rows));
        const auto outcome = predictor_->adapt(samples, Seed{plan.spec.seed}, {stop, {}});
        if (const Error* error = std::get_if<Error>(&outcome))
            return *error;
        const Prediction* prediction = std::get_if<Prediction>(&outcome);
        if (!prediction)
            return trials;
        trials.push_back(evaluateDevice(*plan.table, samples, *prediction, plan.protocol));
        trials.back().seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    }
    return trials;
}

Result<std::optional<PredictionReason>> InstantFit::explain(const ExperimentPlan& plan, int device,
                                                            const std::vector<int>& labelled,
                                                            int architecture, std::stop_token stop)
{
    using Answer = std::optional<PredictionReason>;
    if (!plan.predictor->isInstant() || labelled.empty())
        return Answer{};
    if (auto prepared = prepare(plan, stop); !prepared)
        return prepared.error();
    const auto* explains = dynamic_cast<const ExplainsPredictions*>(predictor_.get());
    if (!explains)
        return Answer{};
    if (!reasons_ || explained_ != std::pair(device, labelled)) {
        reasons_.reset();
        const auto outcome = predictor_->adapt(targetSamples(*plan.table, device, labelled),
                                               Seed{plan.spec.seed}, {stop, {}});
        if (const Error* error = std::get_if<Error>(&outcome))
            return *error;
        if (std::holds_alternative<Stopped>(outcome))
            return Answer{};
        reasons_ = explains->reasons();
        explained_ = {device, labelled};
    }
    return reasons_ ? Answer(reasons_->of(architecture)) : Answer{};
}

} // namespace latency
