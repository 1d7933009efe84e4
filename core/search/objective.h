#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/latency_table.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

/// What a search wants to be large: one number an architecture of a table.
struct Objective {
    std::string title;         ///< such as "CIFAR-100 accuracy (%)"
    bool isAccuracy = false;   ///< false for a stand-in such as multiply-adds
    std::vector<float> values; ///< [architectures]; NaN = not known
};

/// Reads nb201_accuracy.csv: a header "arch_idx,…" and one row an architecture.
///
/// column  name of the column to take
/// errors  no such column, a row number the table does not have, a text where a number belongs
Result<Objective> readAccuracyCsv(const std::filesystem::path& file, const std::string& column,
                                  const LatencyTable& table);

/// Multiply-adds as a stand-in where no accuracy is known: larger networks tend to be better.
Objective multiplyAddsObjective(const LatencyTable& table);

} // namespace latency
