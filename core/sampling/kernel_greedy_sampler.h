#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/sampler.h"

namespace latency
{

/// "kernel-greedy": the most informative picks for the kernel predictor before any label:
/// alternately the one that reduces the mean variance over the table most, and the one with the
/// largest variance. The seed has no effect.
const Sampler& kernelGreedySampler();

} // namespace latency
