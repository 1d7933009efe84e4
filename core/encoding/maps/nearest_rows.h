#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"

#include <cstdint>
#include <optional>
#include <stop_token>

namespace latency
{

/// The nearest rows of every row.
struct NearestRows {
    BasicMatrix<std::uint32_t> places; ///< [rows, neighbours], nearest first; never the row itself
    FloatMatrix squaredDistances;      ///< [rows, neighbours], ascending
};

/// Euclidean neighbours by exhaustive search.
///
/// rows        [rows, columns], finite
/// neighbours  per row, fewer than rows
/// threads     at least 1; the result does not depend on them
/// returns     nullopt when stopped, within 0.1 s
std::optional<NearestRows> nearestRows(const FloatMatrix& rows, std::size_t neighbours, int threads,
                                       const std::stop_token& stop);

} // namespace latency
