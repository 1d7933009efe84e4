#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/open_dataset.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

/// Every named reference, for error messages: "simulated:nasbench201, …".
std::string namedDatasets();

/// Opens a dataset by its name (see isNamedDataset). Published files use the unit of their
/// publication.
///
/// errors  no such name, not in the data folders (with the searched places), another unit requested
Result<LatencyTableParts> readNamedDataset(const std::string& reference,
                                           const OpenOptions& options);

/// The first folder with EAGLE's published files: the folder eagle of a data folder, or the data
/// folder itself; empty if none.
std::filesystem::path findEagleFolder(const std::vector<std::filesystem::path>& dataFolders);
/// The same for OneProxy: its folder oneproxy, or itself.
std::filesystem::path findOneproxyData(const std::vector<std::filesystem::path>& dataFolders);

} // namespace latency
