#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/sampler.h"

namespace latency
{

/// Uniform, without replacement.
const Sampler& randomSampler();

} // namespace latency
