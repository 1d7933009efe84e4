#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// The quantity a search maximises: one number per architecture of a table.
struct Objective {
    std::string title;         ///< such as "CIFAR-100 accuracy (%)"
    bool isAccuracy = false;   ///< false for a stand-in such as multiply-adds
    std::vector<float> values; ///< [architectures]; NaN = not known
    std::string unit{};        ///< "%", or empty where there is none
    std::string remark{};      ///< one sentence on what had no accuracy; may be empty
};

/// Possible sources of accuracy.
struct AccuracySource {
    std::filesystem::path file{};                 ///< given by the user; may be empty
    std::string column{};                         ///< empty: the obvious one
    std::vector<std::filesystem::path> folders{}; ///< where published accuracies are looked for
};

/// Chooses the objective on a table: the file's accuracy; else the table's own; else the published
/// one of its networks; else multiply-adds.
///
/// errors  those of `readAccuracyCsv`; a column that neither the table nor the published file has
///         (existing ones are named)
Result<Objective> chooseObjective(const LatencyTable& table, const AccuracySource& source);

/// An accuracy from a CSV, matched by network (see readAccuracies).
///
/// column  empty: the obvious one
Result<Objective> readAccuracyCsv(const std::filesystem::path& file, const std::string& column,
                                  const LatencyTable& table);

/// The table's own column of accuracies of that name, or its first if `column` is empty.
std::optional<Objective> ownAccuracy(const LatencyTable& table, const std::string& column);

/// Multiply-adds as a substitute for unknown accuracy: larger networks tend to be better.
Objective multiplyAddsObjective(const LatencyTable& table);

} // namespace latency
