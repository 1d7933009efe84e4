#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/proxies/weight_gradients.h"

namespace latency
{

/// Σ W ∘ ∂L/∂W.
///
/// source  Abdelfattah et al. (2101.08134); methods/proxies.md §1
double plain(const WeightGradients& layers);

} // namespace latency
