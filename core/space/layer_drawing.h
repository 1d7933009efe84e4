#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/costs.h"

#include <string>

namespace latency
{

/// A bottleneck in short: "k5 e6", or "k3 e1 g2" where its 1×1 convolutions have groups.
std::string bottleneckLabel(int kernel, int expansion, int groups = 1);

/// A layer in words for a tool tip, such as
/// "stage 2 · layer 3 · k5 e6: 24 → 24 channels, 32 × 32 pixels, 3.1 M FLOPs".
std::string layerDetail(const LayerCost& layer);

} // namespace latency
