#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/latency_table.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

/// Reads columns of nb201_accuracy.csv: a header "arch_idx,…" and one row an architecture.
///
/// architectures  how many there are
/// returns        [columns, architectures]; NaN where the file has no row
/// errors         no such column, a row number that is too large, a text where a number belongs
Result<FloatMatrix> readAccuracyColumns(const std::filesystem::path& file,
                                        const std::vector<std::string>& columns, int architectures);

/// One column, for the architectures of a table. [architectures]
Result<std::vector<float>> readAccuracies(const std::filesystem::path& file,
                                          const std::string& column, const LatencyTable& table);

} // namespace latency
