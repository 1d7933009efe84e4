#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/sampler.h"

namespace latency
{

/// "kmeans-cosine": half by "kmeans", the rest by "cosine" from the remaining ones
/// (methods/sampling.md §3).
const Sampler& kmeansCosineSampler();

} // namespace latency
