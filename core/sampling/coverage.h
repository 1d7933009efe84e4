#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"

#include <vector>

namespace latency
{

/// How well a few architectures represent the whole space: one minus the mean squared distance of
/// an architecture to its nearest pick, relative to the mean squared distance to the centre.
///
/// features  [architectures, features], comparable scales
/// returns   0 (no better than the centre) … 1 (every architecture picked); 0 for no picks
double coverage(const FloatMatrix& features, const std::vector<int>& picks);

} // namespace latency
