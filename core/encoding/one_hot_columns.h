#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/search_space.h"

#include <vector>

namespace latency
{

/// What a column of `SearchSpace::oneHot` stands for.
struct OneHotColumn {
    std::size_t position = 0; ///< in SearchSpace::positions
    std::size_t value = 0;    ///< in Position::values
};

/// One for each column. Spaces may leave positions out (OFA has no columns for depths), so this
/// asks the space itself: a column belongs to the first position whose change alone moves it.
std::vector<OneHotColumn> oneHotColumns(const SearchSpace& space);

} // namespace latency
