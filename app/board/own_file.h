#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// What the program itself wrote or asked for, as far as its beginning shows.
enum class OwnFile {
    None, ///< somebody else's, such as a table of latencies; tables of the program's own too
    Session,
    Experiment,
    Worksheet, ///< filled in or not
    Result
};

/// Recognises a file by its head, whatever it is called.
///
/// beginning  the first bytes, see `beginningOf`
OwnFile ownFileKind(std::string_view beginning);

/// The first quarter of a megabyte; empty when it cannot be read or is a folder.
std::string beginningOf(const std::filesystem::path& file);

/// The dataset a worksheet was made for, such as "help:nasbench201"; empty when it does not say.
std::string worksheetDataset(std::string_view beginning);

/// The result.json in a folder, in its folders and in theirs; sorted by path. Empty for a folder of
/// something else.
std::vector<std::filesystem::path> resultFilesIn(const std::filesystem::path& folder);

} // namespace latency
