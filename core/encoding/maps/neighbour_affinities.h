#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/maps/nearest_rows.h"

#include <vector>

namespace latency
{

/// Affinities between rows: a sparse symmetric matrix whose entries sum to one.
struct NeighbourAffinities {
    std::vector<std::size_t> starts;   ///< [rows + 1], where a row's entries begin
    std::vector<std::uint32_t> others; ///< of each entry, the other row
    std::vector<float> values;         ///< of each entry
};

/// Each row distributes one unit over its neighbours by a Gaussian whose width gives the requested
/// perplexity; the shares of two rows in each other are averaged.
///
/// perplexity  effective number of neighbours; at most the given number
/// source      van der Maaten and Hinton, Visualizing Data using t-SNE, JMLR 9 (2008), section 2
NeighbourAffinities neighbourAffinities(const NearestRows& nearest, double perplexity);

} // namespace latency
