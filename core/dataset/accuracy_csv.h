#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/latency_table.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

/// Reads a column of nb201_accuracy.csv: a header "arch_idx,…" and one row an architecture.
///
/// returns  [architectures]; NaN where the file has no row
/// errors   no such column, a row number the table does not have, a text where a number belongs
Result<std::vector<float>> readAccuracies(const std::filesystem::path& file,
                                          const std::string& column, const LatencyTable& table);

} // namespace latency
