#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/sampler.h"

namespace latency
{

/// "kernel-greedy": always the architecture the kernel predictor knows least about before any label
/// (D-optimal, pivoted Cholesky on the prior kernel); the first at random.
const Sampler& kernelGreedySampler();

} // namespace latency
