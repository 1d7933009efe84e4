#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/encoded_candidates.h"

namespace latency
{

/// One from each of `count` equally large groups by mean cosine similarity, unusual first.
///
/// allowed  positions among the candidates, at least `count`
/// returns  positions among the candidates
std::vector<int> cosineGroupPicks(const EncodedCandidates& encoded, std::vector<int> allowed,
                                  int count, RandomEngine& random);

} // namespace latency
