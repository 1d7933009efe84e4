#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

namespace latency
{

/// HELP: a device is described by its latencies on ten reference networks; a small network is
/// meta-trained so that two steps on ten labels adapt it (resources/help/help.md).
///
/// source  HELP (arXiv 2106.08630); methods/help.md
const PredictorKind& helpPredictor();

} // namespace latency
