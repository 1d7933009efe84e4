#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

// Includes LibTorch: for .cpp files of core/network and core/encoding only.
#include "core/network/pass_stopped.h"

#include <ATen/Tensor.h>

#include <stop_token>

namespace latency
{

/// Looks for a stop now, whenever a gradient reaches `value`, and, where that gradient will itself
/// be differentiated, whenever one reaches the gradient.
void watchForStop(const at::Tensor& value, const std::stop_token& stop);

} // namespace latency
