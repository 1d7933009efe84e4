#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/options/open_options.h"
#include "core/dataset/table/latency_table.h"

#include <filesystem>

namespace latency
{

/// Reads a table of unknown origin, in one of two layouts:
///
/// wide  a column of architectures, then one column per device
/// long  columns architecture, device and latency in any order
///
/// Architectures are the text forms of their search space; the space is found by trying, unless
/// given. The unit comes from the column ("pixel3 [ms]", "latency_us"), from a line "# unit: ms"
/// before the header, or from `options.unit`. Empty fields are missing. Lines "# space:", "#
/// name:", "# source:" and "# licence:" are recognised.
///
/// errors  with line and column; no unit
Result<LatencyTableParts> readPlainCsv(const std::filesystem::path& file,
                                       const OpenOptions& options);

} // namespace latency
