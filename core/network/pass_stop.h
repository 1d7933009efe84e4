#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

// Includes LibTorch: for .cpp files of core/network and core/encoding only.
#include "core/network/pass_stopped.h"

#include <ATen/Tensor.h>

#include <stop_token>

namespace latency
{

/// Checks for a stop now, whenever a gradient reaches `value`, and, if that gradient is itself
/// differentiated, whenever a gradient reaches it.
void watchForStop(const at::Tensor& value, const std::stop_token& stop);

} // namespace latency
