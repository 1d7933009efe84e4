#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

#include <filesystem>
#include <string_view>

namespace latency
{

inline constexpr std::string_view kNativeFormat = "latency-table/"; ///< before the version
inline constexpr int kNativeVersion = 2;

/// Writes a table in the native format, *.latency.json: name, title, source, licence, space, notes,
/// devices, architectures as text, and milliseconds (or another quantity), null where nothing was
/// measured. A table with deviations, accuracies, costs, marks or another quantity than latency or
/// error is `latency-table/2`, which older programs refuse; any other is `latency-table/1`.
/// Architectures and milliseconds of a large table are in a CSV beside it, named in the file.
/// Reading returns exactly what was written. Files appear complete or not at all.
Result<void> writeNativeFile(const LatencyTable& table, const std::filesystem::path& file);

/// Reads files of `writeNativeFile`, also of older versions of the program.
///
/// errors  with file and place; an unknown version
Result<LatencyTableParts> readNativeFile(const std::filesystem::path& file);

} // namespace latency
