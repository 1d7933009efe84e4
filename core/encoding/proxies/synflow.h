#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/torch_network.h"

namespace latency
{

/// Σ |W ∘ ∂R/∂W| with R the sum of the scores of an image of ones, normalisations left out and all
/// weights positive, in double precision: values reach 1e38.
///
/// All numbers are positive then, so the sum is dR/dt of the network with weights (1 + t) W at 0,
/// and that flows forward beside the values: a layer with weights passes its flow on and adds its
/// own output, all others scale it by their slope. One forward pass of a pair of images, value and
/// flow, gives the proxy; there is no backward pass.
///
/// source  Tanaka et al. (2006.05467), equation 1; methods/proxies.md §1
double synflow(const TorchNetwork& network, const std::stop_token& stop);

} // namespace latency
