#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

namespace latency
{

/// Sums of layer latencies: from the published tables of a device (OFA only), or learned from the
/// latencies of whole networks by non-negative ridge regression (every space). An
/// OpenEndedPredictor.
///
/// source  methods/ofa.md §6; layer sums as in ProxylessNAS
const PredictorKind& lookupTablePredictor();

} // namespace latency
