#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

#include <filesystem>
#include <string_view>

namespace latency
{

/// True when a file begins like nb201_accuracy.csv.
bool isAccuracyCsv(std::string_view beginning);

/// The published accuracies of NAS-Bench-201 as a table whose rows are tasks and whose numbers are
/// errors in percent: cifar100 (100 − top-1), ninapro (100 − score), darcy (100 · (1 − score), the
/// relative ℓ² error). Less is better, as with latency, so that every method applies. Every cell is
/// a row, in the order of official numbers used by the file.
///
/// errors   those of readAccuracyColumns; an accuracy above 100 %
Result<LatencyTableParts> readAccuracyTable(const std::filesystem::path& file);

} // namespace latency
