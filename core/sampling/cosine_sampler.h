#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/sampler.h"

namespace latency
{

/// "cosine": one from each of equally large groups from unusual to typical, by mean cosine
/// similarity to all architectures in an encoding (methods/sampling.md §3).
const Sampler& cosineSampler();

} // namespace latency
