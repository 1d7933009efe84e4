#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// The regular files of a folder, or of `gz`/`bz2` around one, that have one of the endings
/// (".csv", …), sorted by name.
std::vector<std::filesystem::path> filesWith(const std::filesystem::path& folder,
                                             const std::vector<std::string>& endings);

/// The last part of a folder's path, with or without a trailing '/'.
std::string folderName(const std::filesystem::path& folder);

/// "runs" of "runs.csv", "runs.csv.gz" and "runs.latency.json".
std::string tableName(const std::filesystem::path& file);

} // namespace latency
