#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/sampler.h"

namespace latency
{

/// "kernel-greedy": what the kernel predictor gains most from before any label: in turns
/// the pick that lessens the mean variance over the table most and the architecture least is known
/// about. The seed does not matter.
const Sampler& kernelGreedySampler();

} // namespace latency
