#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/sampler.h"

namespace latency
{

/// The user's picks, in their order; the requested count equals their number.
const Sampler& byHandSampler();

} // namespace latency
