#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/search_space.h"

#include <vector>

namespace latency
{

/// Meaning of a column of `SearchSpace::oneHot`.
struct OneHotColumn {
    std::size_t position = 0; ///< in SearchSpace::positions
    std::size_t value = 0;    ///< in Position::values
};

/// One for each column. Spaces may omit positions (OFA has no columns for depths), so the mapping
/// is probed: a column belongs to the first position whose change alone affects it.
std::vector<OneHotColumn> oneHotColumns(const SearchSpace& space);

} // namespace latency
