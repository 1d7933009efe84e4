#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/sampler.h"

namespace latency
{

/// "kernel-greedy": the most informative picks for the kernel predictor before any label:
/// five that reduce the mean variance over the table most, then in turns the one with the largest
/// variance and one of the first kind. The seed has no effect.
const Sampler& kernelGreedySampler();

} // namespace latency
