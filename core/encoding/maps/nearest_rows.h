#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"

#include <cstdint>
#include <optional>
#include <stop_token>

namespace latency
{

/// For every row those that are nearest to it.
struct NearestRows {
    BasicMatrix<std::uint32_t> places; ///< [rows, neighbours], nearest first; never the row itself
    FloatMatrix squaredDistances;      ///< [rows, neighbours], ascending
};

/// Euclidean neighbours, all distances looked at.
///
/// rows        [rows, columns], finite
/// neighbours  of each row, fewer than there are rows
/// threads     at least 1; the result does not depend on them
/// returns     nothing when stopped, within 0.1 s
std::optional<NearestRows> nearestRows(const FloatMatrix& rows, std::size_t neighbours, int threads,
                                       const std::stop_token& stop);

} // namespace latency
