#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/open_dataset.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

/// Every reference that is looked up by name, for sentences: "simulated:nasbench201, …".
std::string namedDatasets();

/// Opens a dataset by its name (see isNamedDataset). Published files have the unit of their
/// publication.
///
/// errors  no such name, not in the data folders; where it was looked for; another unit asked for
Result<LatencyTableParts> readNamedDataset(const std::string& reference,
                                           const OpenOptions& options);

/// The first folder with Eagle's published files: of each data folder its folder eagle, or itself;
/// empty for none.
std::filesystem::path findEagleFolder(const std::vector<std::filesystem::path>& dataFolders);
/// The same for OneProxy: its folder oneproxy, or itself.
std::filesystem::path findOneproxyData(const std::vector<std::filesystem::path>& dataFolders);

} // namespace latency
