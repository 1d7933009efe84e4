#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"

#include <cstddef>
#include <vector>

namespace latency
{

/// The rows of a matrix, each but once.
struct DistinctRows {
    FloatMatrix rows;                ///< in the order in which they come first
    std::vector<std::size_t> places; ///< for every row of the matrix, which of `rows` it is
};

/// Rows whose bytes are the same are the same row.
DistinctRows distinctRows(const FloatMatrix& rows);

} // namespace latency
