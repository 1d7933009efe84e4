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

/// An experiment whose every name has been found and whose every number fits its table.
struct ExperimentPlan {
    ExperimentSpec spec; ///< as asked, with task, devices and source samples filled in
    LatencyTablePointer table;
    std::vector<int> trainDevices; ///< rows of the table
    std::vector<int> testDevices;
    const PredictorKind* predictor = nullptr;
    nlohmann::json predictorOptions; ///< complete
    const Sampler* sampler = nullptr;
    nlohmann::json samplerOptions; ///< complete
    EvaluationProtocol protocol = EvaluationProtocol::Unseen;
};

/// errors  unknown device, predictor, sampler, protocol or task; a device in both sets or twice; no
///         test device; more samples than architectures; a predictor that does not know the space
Result<ExperimentPlan> planExperiment(const ExperimentSpec& spec, LatencyTablePointer table);

/// Number of source architectures used where the experiment does not say: 900 on NAS-Bench-201,
/// else 800, never more than the table has.
int defaultSourceSamples(const LatencyTable& table);

} // namespace latency
