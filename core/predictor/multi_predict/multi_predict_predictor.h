#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

namespace latency
{

/// Multi-Predict: one network for all train devices, each a learned vector; a new device starts
/// from its closest correlator and adapts (resources/help/multi-predict.md).
///
/// source  Multi-Predict (arXiv 2306.02459); methods/multi-predict.md
const PredictorKind& multiPredictPredictor();

} // namespace latency
