#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/proxies/weight_gradients.h"

namespace latency
{

/// Σ over layers of ‖∂L/∂W‖₂.
///
/// source  Abdelfattah et al. (2101.08134), section 3; methods/proxies.md §1
double gradNorm(const WeightGradients& layers);

} // namespace latency
