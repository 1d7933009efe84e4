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

/// What a search wants to be large: one number per architecture of a table.
struct Objective {
    std::string title;         ///< such as "CIFAR-100 accuracy (%)"
    bool isAccuracy = false;   ///< false for a stand-in such as multiply-adds
    std::vector<float> values; ///< [architectures]; NaN = not known
    std::string unit{};        ///< "%", or empty where there is none
    std::string remark{};      ///< one sentence on what had no accuracy; may be empty
};

/// Where an accuracy may be found.
struct AccuracySource {
    std::filesystem::path file{};                 ///< given by the user; may be empty
    std::string column{};                         ///< empty: the one that can be meant
    std::vector<std::filesystem::path> folders{}; ///< where published accuracies are looked for
};

/// What to search for on a table: the file's accuracy; else the table's own; else the published one
/// of its networks; else multiply-adds.
///
/// errors  what `readAccuracyCsv` refuses; a column that neither the table nor the published file
///         has (those there are are named)
Result<Objective> chooseObjective(const LatencyTable& table, const AccuracySource& source);

/// An accuracy from a CSV, whose networks are found by themselves (see readAccuracies).
///
/// column  empty: the one that can be meant
Result<Objective> readAccuracyCsv(const std::filesystem::path& file, const std::string& column,
                                  const LatencyTable& table);

/// The table's own column of accuracies of that name, or its first where `column` is empty.
std::optional<Objective> ownAccuracy(const LatencyTable& table, const std::string& column);

/// Multiply-adds as a stand-in where no accuracy is known: larger networks tend to be better.
Objective multiplyAddsObjective(const LatencyTable& table);

} // namespace latency
