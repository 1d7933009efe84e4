#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/proxies/weight_gradients.h"

namespace latency
{

/// Σ |W ∘ ∂L/∂W|: the gradient with respect to a mask of ones on the weights.
///
/// source  Lee et al., SNIP (1810.02340), equation 6; methods/proxies.md §1
double snip(const WeightGradients& layers);

} // namespace latency
