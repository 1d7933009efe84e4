#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

namespace latency
{

/// Ranks architectures by their multiply-adds; learns nothing.
const PredictorKind& flopsPredictor();

/// Ranks architectures by their parameter count; learns nothing.
const PredictorKind& paramsPredictor();

} // namespace latency
