#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <cstdint>

namespace latency
{

/// A number that tells tables apart by their architectures and their order.
std::uint64_t tableFingerprint(const LatencyTable& table);

} // namespace latency
