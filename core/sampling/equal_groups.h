#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"

#include <vector>

namespace latency
{

/// One at random from each of `count` groups of consecutive values; the first groups have one more
/// if the division leaves a remainder (methods/conventions.md §3).
///
/// sorted  at least `count` values
std::vector<int> oneFromEachGroup(const std::vector<int>& sorted, int count, RandomEngine& random);

} // namespace latency
