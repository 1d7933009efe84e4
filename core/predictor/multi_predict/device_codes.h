#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/multi_predict/network_parameters.h"

#include <span>
#include <vector>

namespace latency::multi_predict
{

/// The lowest eight binary digits of each device's number, 0 … devices-1. [devices, 8]
std::vector<float> indexCodes(int devices);

/// Latencies on the reference networks scaled to 0…1; empty if they are all equal or one is
/// missing.
///
/// referenceMilliseconds  eight
std::vector<float> sampleCode(std::span<const float> referenceMilliseconds);

} // namespace latency::multi_predict
