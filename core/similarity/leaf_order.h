#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/similarity/dendrogram.h"

namespace latency
{

/// The order of leaves without crossing branches that minimises the summed distance between
/// neighbours; the end with the lower number comes first. O(n³).
///
/// merges     n-1 merges of a tree over 0…n-1
/// distances  [n, n], symmetric
/// source     Bar-Joseph, Gifford and Jaakkola, Bioinformatics 17 (2001), S22-S29
std::vector<int> optimalLeafOrder(const std::vector<Dendrogram::Merge>& merges,
                                  const Matrix& distances);

} // namespace latency
