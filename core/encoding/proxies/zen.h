#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/torch_network.h"

namespace latency
{

/// log(mean over images of Σ |f(x) − f(x + 0.01 ε)|) + Σ over normalisations of
/// log √mean(running variance), with standard normal weights, x and ε; f is the input of the global
/// pool.
///
/// network  with WeightStart::StandardNormal; its running variances are changed
/// noise    at least twice 16 · 3 · imageSize² numbers: x, then ε
/// source   Lin et al., Zen-NAS (2102.01063), algorithm 1; methods/proxies.md §1
double zen(const TorchNetwork& network, std::span<const float> noise, const std::stop_token& stop);

} // namespace latency
