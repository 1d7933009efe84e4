#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/latency_table.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

/// The folders of single spaces ("nasbench201", "fbnet", "ofa") in HELP's published layout, where
/// `folder` is one of them, the folder `data` above them, or one above that.
///
/// space  only this one; "" for all
std::vector<std::filesystem::path> findHelpFolders(const std::filesystem::path& folder,
                                                   const std::string& space);

/// Reads one space of the HELP data: the architectures' list and one file of milliseconds a device
/// under latency/, devices sorted by name (methods.md §1.2).
///
/// folder  one of `findHelpFolders`
/// errors  unreadable files, an architecture that is not of the space, lengths that disagree
Result<LatencyTableParts> readHelpFolder(const std::filesystem::path& folder);

/// The same without devices and latencies: the architectures in the order of the published index.
Result<LatencyTableParts> readHelpArchitectures(const std::filesystem::path& folder);

} // namespace latency
