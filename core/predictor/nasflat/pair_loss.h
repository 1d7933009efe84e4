#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"

#include <span>
#include <vector>

namespace latency::nasflat
{

/// Two places of a batch; `slower` has the larger label.
struct RankedPair {
    int slower = 0;
    int faster = 0;
};

/// Training pairs of a batch of n: all with different labels, or a random 4n if there are more
/// (methods/nasflat.md §3).
///
/// labels   one per place of the batch
/// devices  [places] only pairs of one device are taken; empty: all pairs
/// returns  no pair twice; empty when all labels are equal
std::vector<RankedPair> rankedPairs(std::span<const float> labels, std::span<const int> devices,
                                    RandomEngine& random);

/// Mean over `pairs` of max(0, 0.1 - (score of the slower - score of the faster)).
///
/// pairs      indices into `scores`
/// gradient   [scores] replaced
/// returns    the loss; 0 when there is no pair
double hingeLoss(std::span<const RankedPair> pairs, std::span<const float> scores,
                 std::span<float> gradient);

/// Mean of (score - label)².
double squaredLoss(std::span<const float> labels, std::span<const float> scores,
                   std::span<float> gradient);

} // namespace latency::nasflat
