#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <vector>

namespace latency
{

/// The architectures that source samples are drawn from: those measured on at least one train
/// device, in the order of the table; all without train devices.
std::vector<int> sourcePool(const LatencyTable& table, const std::vector<int>& trainDevices);

} // namespace latency
