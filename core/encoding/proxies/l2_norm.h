#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/torch_network.h"

namespace latency
{

/// Σ over convolutions and linear layers of ‖W‖₂.
///
/// source  Abdelfattah et al. (2101.08134); methods/proxies.md §1
double l2Norm(const TorchNetwork& network);

} // namespace latency
