#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/latency_table.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace latency
{

/// True when a file begins as nb201_accuracy.csv does.
bool isAccuracyCsv(std::string_view beginning);

/// The published accuracies of NAS-Bench-201 as a table whose rows are tasks and whose numbers are
/// errors in percent: cifar100 (100 − top-1), ninapro (100 − score), darcy (100 · (1 − score), the
/// relative ℓ² error). Less is better, as with latency, so that every method takes them.
///
/// folders  where HELP's list of the cells is looked for: accuracies count in the official order,
///          which no formula gives
/// errors   no such list; what readAccuracyColumns refuses; an accuracy above all
Result<LatencyTableParts> readAccuracyTable(const std::filesystem::path& file,
                                            const std::vector<std::filesystem::path>& folders);

} // namespace latency
