#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

#include <string>

namespace latency
{

/// The networks numbered by files without names: the space's official ones, else those of HELP's
/// list, from the table if it is HELP's or from a data folder.
///
/// where   names the file in an error
/// errors  a space without official numbers, and no such list
Result<ArchitectureMatrix> numberedNetworks(const LatencyTable& table, const std::string& where);

} // namespace latency
