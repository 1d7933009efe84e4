#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

namespace latency
{

/// Takes over the latencies of the train device that ranks the labelled architectures most like the
/// new device. Architectures not measured on that device stand at its median.
///
/// source  methods/baselines.md §1, with the choice made on the labels
/// only
const PredictorKind& bestSourcePredictor();

} // namespace latency
