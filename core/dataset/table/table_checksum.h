#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <string>

namespace latency
{

/// Sixteen hexadecimal digits that change when a space, a device's name, an architecture or a
/// latency does: FNV-1a of all of them in the table's order. Detects a file that changed since a
/// session was saved; no protection against malice.
std::string tableChecksum(const LatencyTable& table);

} // namespace latency
