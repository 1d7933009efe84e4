#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"

#include <utility>
#include <vector>

namespace latency
{

/// Two partners for each architecture, drawn from those whose parameter count differs by at most
/// `window`; the nearest in count if there are none.
///
/// parameterCounts  of each architecture; at least one
std::vector<std::pair<int, int>> similarPairs(const std::vector<double>& parameterCounts,
                                              double window, RandomEngine& random);

} // namespace latency
