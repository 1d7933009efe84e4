#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/encoding/kernel_features/kernel_group.h"

#include <vector>

namespace latency
{

/// D-optimal picks on the prior kernel: the first at random, then always the candidate with the
/// largest variance left after measuring the earlier ones with the given noise.
///
/// groups      of one table
/// noise       variance of a measurement in units of the standardised latency, > 0
/// candidates  rows to choose from, at least `count`
/// returns     `count` distinct candidates in the order picked
std::vector<int> pivotedCholeskyPicks(const std::vector<KernelGroup>& groups, double noise,
                                      const std::vector<int>& candidates, int count,
                                      RandomEngine& random);

} // namespace latency
