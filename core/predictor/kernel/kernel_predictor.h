#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

namespace latency
{

/// "kernel": our own, a Gaussian process on what latency is made of. Needs no training.
const PredictorKind& kernelPredictor();

} // namespace latency
