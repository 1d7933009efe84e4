#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/formats/dataset_format.h"

#include <filesystem>

namespace latency
{

DatasetFormat oneproxyFormat();       ///< one device's list beside encode.pickle
DatasetFormat oneproxyFolderFormat(); ///< all devices

/// The folder with encode.pickle: `folder` or its parent (for latency_data), or empty.
std::filesystem::path findOneproxyFolder(const std::filesystem::path& folder);

/// Reads OneProxy: encode.pickle, a list of cells as ones and zeros (6 edges × 5 operations and a
/// 1), and latency_data/DEVICE.pickle, lists of milliseconds in its order, -1 = not measured.
///
/// folder  with encode.pickle
Result<LatencyTableParts> readOneproxyFolder(const std::filesystem::path& folder);

} // namespace latency
