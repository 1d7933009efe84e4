#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

#include <filesystem>

namespace latency
{

/// An embedding computed elsewhere, for the architectures of a table.
struct PublishedRows {
    FloatMatrix rows;             ///< [architectures, width]
    bool areInTableOrder = false; ///< the file names no networks and was made for this very table
};

/// Every row of the file belongs to a network; the table's networks are matched to it.
///
/// .csv   a header, then an architecture and its numbers per row, as written by `latency-studio
///        encode`
/// .json  an object with a list of numbers for each architecture
/// .pt    a tensor or array of rows, alone or under "embedding", "embeddings", "features"; or a
///        dictionary of rows (or of dictionaries with "feature") by architecture or by number
///
/// Rows without names, and numbers, follow the space's official order; in a space without, the
/// order of HELP's list, which has to be in a data folder or to be the table. A file with exactly
/// as many rows as a smaller table is read in that table's order.
///
/// width    numbers of a row
/// errors   cannot be read, not of these forms, rows of another width, rows of unknown networks,
///          architectures of the table that are missing
Result<PublishedRows> readEmbedding(const std::filesystem::path& file, const LatencyTable& table,
                                    std::size_t width);

} // namespace latency
