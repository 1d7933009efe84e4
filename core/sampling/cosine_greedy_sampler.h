#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/sampler.h"

namespace latency
{

/// "cosine-greedy": always the architecture least similar to the previous picks, by cosine
/// similarity in an encoding (methods/sampling.md §3).
const Sampler& cosineGreedySampler();

} // namespace latency
