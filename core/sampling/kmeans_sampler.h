#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/sampler.h"

namespace latency
{

/// "kmeans": one from each cluster of an encoding (methods/sampling.md §2).
const Sampler& kmeansSampler();

} // namespace latency
