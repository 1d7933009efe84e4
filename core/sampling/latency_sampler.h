#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/sampler.h"

namespace latency
{

/// "latency": one from each of equally large groups from fast to slow on the target itself. An
/// oracle, for comparison (methods/sampling.md §1).
const Sampler& latencySampler();

} // namespace latency
