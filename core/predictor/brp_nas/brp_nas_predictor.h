#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

namespace latency
{

/// The graph network of BRP-NAS: learns what the train devices have in common, then continues
/// learning on the new device's labels. Needs a space with graphs.
///
/// source  Dudziak et al., NeurIPS 2020, arXiv 2007.08668; SamsungLabs/eagle
const PredictorKind& brpNasPredictor();

} // namespace latency
