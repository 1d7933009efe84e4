#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <span>
#include <vector>

namespace latency::multi_predict
{

enum class OnTie { Earlier, Later };

/// The train device from which a new device starts: the one with the highest Spearman's ρ on the
/// labelled architectures (methods/multi-predict.md §4).
///
/// milliseconds  of the new device, one per architecture; NaN values are ignored
/// returns       a place in `trainDevices`, or -1 when no correlation is defined
int closestCorrelator(const LatencyTable& table, const std::vector<int>& trainDevices,
                      std::span<const int> architectures, std::span<const float> milliseconds,
                      OnTie onTie = OnTie::Earlier);

} // namespace latency::multi_predict
