#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"

#include <cstddef>
#include <vector>

namespace latency
{

/// The distinct rows of a matrix.
struct DistinctRows {
    FloatMatrix rows;                ///< in the order in which they come first
    std::vector<std::size_t> places; ///< for every row of the matrix, which of `rows` it is
};

/// Rows are equal if their bytes are.
DistinctRows distinctRows(const FloatMatrix& rows);

} // namespace latency
