#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/evaluation_protocol.h"
#include "core/experiment/experiment_spec.h"
#include "core/predictor/predictor.h"
#include "core/sampling/sampler.h"

#include <string>
#include <vector>

namespace latency
{

/// Purpose of a plan.
enum class PlanPurpose {
    Evaluation, ///< at least two measured networks of every test device are left to judge by
    Prediction  ///< all that is measured may be learned from
};

/// An experiment with all names resolved and all numbers checked against its table.
struct ExperimentPlan {
    ExperimentSpec spec; ///< as asked, with task, devices and source samples filled in
    LatencyTablePointer table;
    std::vector<int> trainDevices; ///< rows of the table
    std::vector<int> testDevices;
    const PredictorKind* predictor = nullptr;
    nlohmann::json predictorOptions;        ///< complete
    std::vector<int> references;            ///< rows the predictor wants measured on every device
    bool countsReferencesAsSamples = false; ///< they are the first of the samples
    std::vector<int> validationDevices;     ///< neither train nor test devices
    const Sampler* sampler = nullptr;
    nlohmann::json samplerOptions; ///< complete
    EvaluationProtocol protocol = EvaluationProtocol::Unseen;

    /// Networks measured on each test device, references included.
    [[nodiscard]] int budget() const;
};

/// errors  reference networks that are not measured on a device, or more references than samples if
///         they count as such; unknown device, predictor, sampler, protocol or task; a device in
///         both sets or twice; no test device; more samples than architectures; a predictor that
///         does not support the space
Result<ExperimentPlan> planExperiment(const ExperimentSpec& spec, LatencyTablePointer table,
                                      PlanPurpose purpose = PlanPurpose::Evaluation);

/// Default number of source architectures: 900 on NAS-Bench-201, else 800, at most those of the
/// table.
int defaultSourceSamples(const LatencyTable& table);

} // namespace latency
