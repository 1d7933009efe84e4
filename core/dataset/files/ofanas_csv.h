#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// True when the text begins with OFANAS' header, child_arch and latency.
bool isOfanasCsv(std::string_view text);

/// Reads the OFANAS tables: rows of child_arch, a Python dictionary, and latency in milliseconds.
/// Rows keep their order and repeated networks stay. Several files become one table with a device
/// per file if they contain the same networks in the same order.
///
/// files   at least one
/// name    of the table
/// errors  with file and line
Result<LatencyTableParts> readOfanasFiles(const std::vector<std::filesystem::path>& files,
                                          const std::string& name);

} // namespace latency
