#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/proxies/image_batch.h"
#include "core/network/torch_network.h"

namespace latency
{

/// −Σ W ∘ ∂(Σ sg(g) g)/∂W with g = ∂L/∂W, sg(·) held constant: a product of Hessian and gradient.
///
/// source  Wang et al., GraSP (2002.07376), equation 8; methods/proxies.md §1
double grasp(TorchNetwork& network, const ImageBatch& batch, const std::stop_token& stop);

} // namespace latency
