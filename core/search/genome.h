#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/search_space.h"

#include <vector>

namespace latency
{

/// Positions of an architecture that are redrawn together (SpaceFacts::geneGroups), each on its own
/// where the space has no groups.
std::vector<std::vector<std::size_t>> geneGroups(const SearchSpace& space);

/// A copy in which each group of genes is redrawn with the given probability.
Architecture mutated(const SearchSpace& space, ArchitectureView architecture, double probability,
                     RandomEngine& random);

/// Each gene from either parent with equal probability.
///
/// paperInheritsLastGene  paper: HELP's resolution is not a list, so it is always the first
///                        parent's
Architecture crossedOver(ArchitectureView first, ArchitectureView second,
                         bool paperInheritsLastGene, RandomEngine& random);

} // namespace latency
