#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"
#include "core/experiment/experiment_result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

/// Where the files of a result are, and what is to be known about it.
struct WrittenResult {
    std::filesystem::path folder;
    std::string remark; ///< one sentence, or empty
};

/// Writes `folder`/result.json and `folder`/predictions.csv, each complete or not at all. A result
/// that was stopped never takes the place of a complete one: it goes to `folder`/stopped.
/// The CSV has one row per trial, device and measured architecture: trial, device, architecture
/// (row), text form, measured ms, predicted ms, deviation ms (empty if none), labelled 0/1.
///
/// errors  a file cannot be written; the other is there all the same, and no predictions of an
///         earlier result beside it
Result<WrittenResult> writeResultFiles(const ExperimentResult& result, const LatencyTable& table,
                                       const std::filesystem::path& folder);

/// file  result.json or its folder
Result<ExperimentResult> readResultFile(const std::filesystem::path& file);

/// The results that a path stands for: itself when it is a result.json or the folder of one;
/// otherwise, as for a comparison, those of the folders in it, by name.
///
/// errors  no such file or folder, a folder without results
Result<std::vector<std::filesystem::path>> resultsIn(const std::filesystem::path& path);

} // namespace latency
