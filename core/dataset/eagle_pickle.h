#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/latency_table.h"
#include "core/dataset/plain_value.h"

#include <filesystem>
#include <vector>

namespace latency
{

/// True when the value looks like Eagle's: a dictionary whose keys are tuples.
bool isEaglePickle(const PlainDocument& document);

/// Reads Eagle (LatBench) latencies of NAS-Bench-201 cells: {6 operation ids: seconds}, one file a
/// device. Files may hold different cells; what a device misses is a hole. Rows are sorted by
/// operation ids. Published file names become the device names the published tasks use.
///
/// files   at least one
/// errors  with the file
Result<LatencyTableParts> readEagleFiles(const std::vector<std::filesystem::path>& files);

} // namespace latency
