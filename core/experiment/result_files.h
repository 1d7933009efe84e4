#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"
#include "core/experiment/experiment_result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// Paths of a result's files, and its remarks.
struct WrittenResult {
    std::filesystem::path folder;
    std::string remark; ///< one sentence, or empty
};

/// Writes `folder`/result.json and `folder`/predictions.csv together (writeFilesAtomically); the
/// former comes last and holds the checksum of the latter. An incomplete result never replaces a
/// complete or unreadable one: it goes to `folder`/stopped.
/// The CSV has one row per trial, device and measured architecture: trial, device, architecture
/// (row), text form, measured ms, predicted ms, deviation ms (empty if none), labelled 0/1.
///
/// errors  a file cannot be written; an earlier result then stays as it was, and without one
///         result.json is written alone if possible
Result<WrittenResult> writeResultFiles(const ExperimentResult& result, const LatencyTable& table,
                                       const std::filesystem::path& folder);

/// The same with result.json alone, which says that it has no predictions.
Result<WrittenResult> writeResultWithoutPredictions(const ExperimentResult& result,
                                                    const LatencyTable& table,
                                                    const std::filesystem::path& folder);

/// file  result.json or its folder
Result<ExperimentResult> readResultFile(const std::filesystem::path& file);

/// The text of the predictions.csv beside a result, or nothing when there is none.
///
/// file    result.json or its folder
/// result  what was read of it
/// errors  it is not the one that was written with the result
Result<std::optional<std::string>> readPredictionsText(const std::filesystem::path& file,
                                                       const ExperimentResult& result);

/// The results that a path stands for: itself when it is a result.json or the folder of one;
/// otherwise, as for a comparison, those of the folders in it, by name.
///
/// errors  no such file or folder, a folder without results
Result<std::vector<std::filesystem::path>> resultsIn(const std::filesystem::path& path);

} // namespace latency
