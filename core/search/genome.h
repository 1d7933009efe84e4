#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/search_space.h"

#include <vector>

namespace latency
{

/// Positions of an architecture that are redrawn together (SpaceFacts::geneGroups), each on its own
/// where the space has no groups.
std::vector<std::vector<std::size_t>> geneGroups(const SearchSpace& space);

/// A copy in which each group of genes is drawn anew with the given probability.
Architecture mutated(const SearchSpace& space, ArchitectureView architecture, double probability,
                     RandomEngine& random);

/// Each gene from one parent or the other, evenly.
///
/// paperInheritsLastGene  paper: HELP's resolution is no list, so it always is the first parent's
Architecture crossedOver(ArchitectureView first, ArchitectureView second,
                         bool paperInheritsLastGene, RandomEngine& random);

} // namespace latency
