#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <span>
#include <vector>

namespace latency
{

/// The train device with the order most similar to a new device on a few measured architectures
/// (highest Spearman; the earlier in `trainDevices` on a tie).
///
/// architectures  rows of the table
/// milliseconds   of the new device, one per architecture; NaN values are ignored
/// returns        a device of the table, or -1 when no correlation is defined
int nearestDevice(const LatencyTable& table, const std::vector<int>& trainDevices,
                  std::span<const int> architectures, std::span<const float> milliseconds);

} // namespace latency
