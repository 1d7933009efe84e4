#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

/// The folders of single spaces ("nasbench201", "fbnet", "ofa") in HELP's published layout, where
/// `folder` is one of them, the folder above them (`data` or `help`), or one above that.
///
/// space  only this one; "" for all
std::vector<std::filesystem::path> findHelpFolders(const std::filesystem::path& folder,
                                                   const std::string& space);

/// Reads one space of the HELP data: the architectures' list and one file of milliseconds per
/// device under latency/, devices sorted by name (methods/spaces.md §4). A device is a list, NumPy
/// array, tensor or dictionary, saved by PyTorch, pickle or NumPy (.pt, .pth, .pkl, .pickle, .p,
/// .npy); NaN is missing. Unreadable files in latency/ are left out with a note.
///
/// folder  one of `findHelpFolders`
/// errors  no architectures, one of another space, no readable device
Result<LatencyTableParts> readHelpFolder(const std::filesystem::path& folder);

/// The folder of a space whose latency/ contains `file`, or empty.
std::filesystem::path helpFolderOfDevice(const std::filesystem::path& file);
/// One device of it.
Result<LatencyTableParts> readHelpDevice(const std::filesystem::path& file);

/// The same without devices and latencies: the architectures in the order of the published index.
Result<LatencyTableParts> readHelpArchitectures(const std::filesystem::path& folder);

} // namespace latency
