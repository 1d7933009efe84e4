#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/torch_network.h"

namespace latency
{

/// Σ |W ∘ ∂R/∂W| with R the sum of the scores of an image of ones, normalisations left out and all
/// weights positive, in double precision: values reach 1e38.
///
/// All numbers are positive then, so the sum is dR/dt of the network with weights (1 + t) W at t =
/// 0. This derivative, the flow, is propagated forward beside the values: a layer with weights
/// propagates its flow and adds its own output; all other layers scale it by their slope. One
/// forward pass of a pair of images, value and flow, gives the proxy; there is no backward pass.
///
/// source  Tanaka et al. (2006.05467), equation 1; methods/proxies.md §1
double synflow(const TorchNetwork& network, const std::stop_token& stop);

} // namespace latency
