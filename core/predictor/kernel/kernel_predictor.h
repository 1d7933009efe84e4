#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

namespace latency
{

/// "kernel": a Gaussian process on the components of latency. Needs no training. Ours.
const PredictorKind& kernelPredictor();

} // namespace latency
