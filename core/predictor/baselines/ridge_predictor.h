#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

namespace latency
{

/// Ridge regression of milliseconds on the one-hot decisions, from the labelled architectures
/// alone; the penalty is the one with the smallest exact leave-one-out error.
///
/// source  methods/baselines.md §2 (ridge on the one-hots as the honest reference point)
const PredictorKind& ridgePredictor();

} // namespace latency
