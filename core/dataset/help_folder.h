#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/latency_table.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// The folder of one space ("nasbench201", "fbnet", "ofa") in HELP's published layout, where
/// `folder` is that folder, the folder `data` above it, or the one above that.
///
/// space   "" when the folder itself says it
/// errors  no such layout, or several spaces to choose from
Result<std::filesystem::path> findHelpFolder(const std::filesystem::path& folder,
                                             const std::string& space);

/// True when `folder` holds HELP's latencies and architectures of one space.
bool isHelpSpaceFolder(const std::filesystem::path& folder);

/// Reads one space of the HELP data: the architectures' list and one file of milliseconds a device
/// under latency/, devices sorted by name (methods.md §1.2).
///
/// folder  as `findHelpFolder` yields it
/// errors  unreadable files, an architecture that is not of the space, lengths that disagree
Result<LatencyTableParts> readHelpFolder(const std::filesystem::path& folder);

} // namespace latency
