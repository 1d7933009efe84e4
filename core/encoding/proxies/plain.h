#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/proxies/weight_gradients.h"

namespace latency
{

/// Σ W ∘ ∂L/∂W.
///
/// source  Abdelfattah et al. (2101.08134); methods.md §1.5
double plain(const WeightGradients& layers);

} // namespace latency
