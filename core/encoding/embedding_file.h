#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/dataset/latency_table.h"

#include <filesystem>

namespace latency
{

/// The rows of an embedding that somebody else has computed, for the architectures of a table.
/// Every row belongs to a network, which is looked for in the file; rows are never taken by the
/// table's positions.
///
/// .csv   a header, then an architecture and its numbers a row, as `latency-studio encode` writes
///        them
/// .json  an object with a list of numbers for each architecture
/// .pt    a tensor or array of rows, alone or under "embedding", "embeddings", "features"; or a
///        dictionary of rows (or of dictionaries with "feature") by architecture or by number
///
/// Rows without names, and numbers, count in the space's official order; in a space without, in the
/// order of HELP's list, which has to be in a data folder or to be the table.
///
/// width    numbers of a row
/// errors   cannot be read, not of these forms, rows of another width, rows whose networks nobody
///          can name, architectures of the table that are not in it
Result<FloatMatrix> readEmbedding(const std::filesystem::path& file, const LatencyTable& table,
                                  std::size_t width);

} // namespace latency
