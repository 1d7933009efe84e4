#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// Kinds of files that the program writes or asks for, recognised by their beginning.
enum class OwnFile {
    None, ///< somebody else's, such as a table of latencies; tables of the program's own too
    Session,
    Experiment,
    Worksheet, ///< filled in or not
    Result
};

/// Recognises a file by its content, regardless of its name.
///
/// beginning  the first bytes, see `beginningOf`
OwnFile ownFileKind(std::string_view beginning);

/// The first quarter of a megabyte; empty when it cannot be read or is a folder.
std::string beginningOf(const std::filesystem::path& file);

/// The dataset of a worksheet, such as "help:nasbench201"; empty if not named.
std::string worksheetDataset(std::string_view beginning);

/// Paths of result.json in a folder, up to two levels down, sorted. Empty for other folders.
std::vector<std::filesystem::path> resultFilesIn(const std::filesystem::path& folder);

} // namespace latency
