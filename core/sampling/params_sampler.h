#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/sampler.h"

namespace latency
{

/// Sorts the architectures by parameter count, cuts them into as many equal buckets as picks and
/// draws one from each. The first (architectures mod picks) buckets hold one more.
///
/// source  methods/sampling.md §1, methods/conventions.md §3
const Sampler& paramsSampler();

} // namespace latency
