#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/evaluation_protocol.h"
#include "core/experiment/experiment_result.h"
#include "core/predictor/predictor.h"

namespace latency
{

/// The labels of `device` at `rows`, and its latencies on the predictor's reference networks.
TargetSamples targetSamples(const LatencyTable& table, int device, std::vector<int> rows,
                            const std::vector<int>& references = {});

/// Scores a prediction on `unseen` and on `protocol`; scores are converted to milliseconds.
///
/// references  measured in addition to the samples, hence not unseen
DeviceTrial evaluateDevice(const LatencyTable& table, const TargetSamples& samples,
                           const Prediction& prediction, EvaluationProtocol protocol,
                           const std::vector<int>& references = {});

} // namespace latency
