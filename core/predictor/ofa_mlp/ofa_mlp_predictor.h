#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

namespace latency
{

/// Dense networks for Once-For-All networks: one per train device, whose last layer is learned anew
/// for a new device; one trained on the new device's own labels; or one that reads hardware
/// specifications and predicts devices without measurements. All of them are OpenEndedPredictor.
///
/// source  Nair et al., arXiv 2101.00732; methods/ofa.md
const PredictorKind& ofaMlpPredictor();

} // namespace latency
