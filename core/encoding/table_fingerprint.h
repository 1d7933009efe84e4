#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <cstdint>

namespace latency
{

/// A number that identifies a table by its architectures and their order.
std::uint64_t tableFingerprint(const LatencyTable& table);

} // namespace latency
