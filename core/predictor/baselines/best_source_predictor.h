#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

namespace latency
{

/// Predicts the latencies of the train device with the most similar order of the labelled
/// architectures. Architectures not measured on that device get its median.
///
/// source  methods/baselines.md §1, with the choice made on the labels
/// only
const PredictorKind& bestSourcePredictor();

} // namespace latency
