#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

namespace latency
{

/// Ranks architectures by multiply-adds, without learning.
const PredictorKind& flopsPredictor();

/// Ranks architectures by parameter count, without learning.
const PredictorKind& paramsPredictor();

} // namespace latency
