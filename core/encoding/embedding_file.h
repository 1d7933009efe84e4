#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/dataset/latency_table.h"

#include <filesystem>

namespace latency
{

/// The rows of an embedding that somebody else has computed, for the architectures of a table.
///
/// .csv   a header, then an architecture's text and its numbers a row, as `latency-studio encode`
///        writes them
/// .json  an object with a list of numbers for each architecture's text
/// .pt    a PyTorch state dict with one tensor "embedding", a row for each architecture of the
///        table in its order
///
/// width    numbers of a row
/// errors   cannot be read, not of these forms, rows of another width, architectures of the table
///          that are not in it
Result<FloatMatrix> readEmbedding(const std::filesystem::path& file, const LatencyTable& table,
                                  std::size_t width);

} // namespace latency
