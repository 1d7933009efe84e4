#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/help/network_parameters.h"
#include "core/predictor/predictor.h"

#include <vector>

namespace latency::help
{

/// The ten networks whose latencies describe a device: the published ones, a sampler's, or a list.
///
/// errors  the table lacks a published one, a list other than ten distinct rows, those of the
///         sampler
Result<std::vector<int>> referenceRows(const ReferenceRequest& request);

} // namespace latency::help
