#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/sampler.h"

namespace latency
{

/// Exactly what the user picked, in the order picked; the count asked for is the number of picks.
const Sampler& byHandSampler();

} // namespace latency
