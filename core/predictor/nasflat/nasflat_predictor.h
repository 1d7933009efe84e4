#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

namespace latency
{

/// NASFLAT in its default form: ensemble graph layers, the device at the operation nodes, its
/// embedding copied from the most similar train device; no supplementary encoding.
///
/// source  On Latency Predictors for NAS (arXiv 2403.02446); methods/nasflat.md
const PredictorKind& nasflatPredictor();

} // namespace latency
