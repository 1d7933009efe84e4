#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

#include <filesystem>

namespace latency
{

/// An embedding that somebody else has computed, for the architectures of a table.
struct PublishedRows {
    FloatMatrix rows;             ///< [architectures, width]
    bool areInTableOrder = false; ///< the file names no networks and was made for this very table
};

/// Every row of the file belongs to a network, and each network of the table is looked for there.
///
/// .csv   a header, then an architecture and its numbers a row, as `latency-studio encode` writes
///        them
/// .json  an object with a list of numbers for each architecture
/// .pt    a tensor or array of rows, alone or under "embedding", "embeddings", "features"; or a
///        dictionary of rows (or of dictionaries with "feature") by architecture or by number
///
/// Rows without names, and numbers, count in the space's official order; in a space without, in the
/// order of HELP's list, which has to be in a data folder or to be the table. A file with exactly
/// as many rows as a table that is not the whole list was made for this table, in its order.
///
/// width    numbers of a row
/// errors   cannot be read, not of these forms, rows of another width, rows whose networks nobody
///          can name, architectures of the table that are not in it
Result<PublishedRows> readEmbedding(const std::filesystem::path& file, const LatencyTable& table,
                                    std::size_t width);

} // namespace latency
