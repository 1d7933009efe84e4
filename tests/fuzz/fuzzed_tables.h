#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

namespace latency::fuzz
{

/// Six networks of FBNet on device0 … device2: row k has operation k in every layer.
LatencyTablePointer tableOfNetworks();
/// Three cells of NAS-Bench-201 on fpga and pixel2: row k has operation k on every edge.
LatencyTablePointer tableOfCells();

} // namespace latency::fuzz
