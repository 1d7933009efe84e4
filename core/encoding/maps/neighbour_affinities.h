#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/maps/nearest_rows.h"

#include <vector>

namespace latency
{

/// How strongly rows belong together: a sparse symmetric matrix whose entries sum to one.
struct NeighbourAffinities {
    std::vector<std::size_t> starts;   ///< [rows + 1], where a row's entries begin
    std::vector<std::uint32_t> others; ///< of each entry, the other row
    std::vector<float> values;         ///< of each entry
};

/// Each row spreads one unit over its neighbours by a Gaussian as wide as to give the perplexity
/// asked for; what two rows give each other is averaged.
///
/// perplexity  how many neighbours count, in effect; at most those that are given
/// source      van der Maaten and Hinton, Visualizing Data using t-SNE, JMLR 9 (2008), section 2
NeighbourAffinities neighbourAffinities(const NearestRows& nearest, double perplexity);

} // namespace latency
