#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"

#include <cstdint>
#include <span>
#include <vector>

namespace latency
{

/// An architecture as the decisions of its search space, in the space's fixed order (see
/// `SearchSpace::positions`).
///
/// nasbench201  6 operation ids, edges (0→1) (0→2) (1→2) (0→3) (1→3) (2→3)
/// fbnet        22 operation ids, one per layer
/// ofa          46 numbers: 20 kernels, 20 expansions, 5 depths, 1 resolution
using Architecture = std::vector<std::int16_t>;
using ArchitectureView = std::span<const std::int16_t>;

/// Many architectures of one space: [architectures, positions].
using ArchitectureMatrix = BasicMatrix<std::int16_t>;

} // namespace latency
