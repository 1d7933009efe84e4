#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/formats/dataset_format.h"

#include <filesystem>
#include <vector>

namespace latency
{

DatasetFormat eagleFormat();       ///< Eagle (LatBench), and other Python values in a pickle
DatasetFormat eagleFolderFormat(); ///< one file per device

/// True for the bytes of any pickle or file of PyTorch.
bool looksPickled(const FormatSource& source);

/// Reads EAGLE (LatBench) latencies: {6 operation ids: seconds}, one file per device; also with
/// architectures in another spelling or space, lists of repeats, and lists of pairs. Files may
/// contain different networks; missing measurements stay missing. Rows are sorted by the
/// architectures' numbers. Published file names become the device names of the published tasks.
///
/// files   at least one
/// errors  with the file
Result<LatencyTableParts> readEagleFiles(const std::vector<std::filesystem::path>& files,
                                         const OpenOptions& options = {});

} // namespace latency
