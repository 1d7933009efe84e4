#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <string>

namespace latency
{

/// Sixteen hexadecimal digits that change when a space, a device's name, an architecture or a
/// latency does: FNV-1a of all of them in the table's order. Tells a changed file from the one a
/// session was made with; no protection against malice.
std::string tableChecksum(const LatencyTable& table);

} // namespace latency
