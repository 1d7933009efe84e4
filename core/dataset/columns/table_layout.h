#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/raw_table.h"

#include <optional>

namespace latency
{

/// A table in the layout that columns are read in, where it is written in another: units in a row
/// of their own below the header, devices in rows and networks in columns, one column per decision
/// of a network. Nothing where it needs no change.
std::optional<RawTable> arrangedTable(const RawTable& table, const OpenOptions& options);

} // namespace latency
