#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/columns/raw_table.h"
#include "core/dataset/options/open_options.h"
#include "core/space/search_space.h"

#include <optional>

namespace latency
{

/// The table in the layout expected by the column reader, converted from another: units in a row of
/// their own below the header, devices in rows and networks in columns, one column per decision of
/// a network. nullopt where no change is needed.
std::optional<RawTable> arrangedTable(const RawTable& table, const OpenOptions& options);

} // namespace latency
