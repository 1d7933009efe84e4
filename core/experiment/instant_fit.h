#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/experiment_plan.h"
#include "core/experiment/experiment_result.h"
#include "core/predictor/explains_predictions.h"

#include <memory>
#include <stop_token>

namespace latency
{

/// Refits an instant predictor (`PredictorKind::isInstant`) whenever the picks change. Results
/// independent of the picks are kept between calls. One thread at a time.
class InstantFit
{
public:
    /// One trial per test device of `plan` from `picks`; architectures not measured on a device are
    /// left out of its labels, and a device with fewer than `kFewestPicks` labels is left out.
    ///
    /// plan    its sampler, trials and sample count are ignored
    /// errors  those of the predictor
    Result<std::vector<DeviceTrial>> fit(const ExperimentPlan& plan, const std::vector<int>& picks,
                                         std::stop_token stop);

    /// Reasons for the prediction of an architecture on a device from these labels, or nullptr if
    /// the predictor cannot explain it. The labels of the last call are not fitted again.
    ///
    /// labelled  rows measured on the device
    /// errors    as `fit`
    Result<std::optional<PredictionReason>> explain(const ExperimentPlan& plan, int device,
                                                    const std::vector<int>& labelled,
                                                    int architecture, std::stop_token stop);

    static constexpr int kFewestPicks = 2;

private:
    Result<void> prepare(const ExperimentPlan& plan, std::stop_token stop);

    std::unique_ptr<Predictor> predictor_;
    std::shared_ptr<const PredictionReasons> reasons_; ///< on `explained_`, null before
    std::pair<int, std::vector<int>> explained_;       ///< device and labels
    LatencyTablePointer table_;
    std::vector<int> trainDevices_;
    nlohmann::json options_;
    SpecificationsByDevice specifications_;
    const PredictorKind* kind_ = nullptr;
};

} // namespace latency
