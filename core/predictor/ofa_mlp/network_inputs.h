#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/dataset/table/latency_table.h"

#include <span>

namespace latency::ofa_mlp
{

/// 60 for kernels, 60 for expansions, 8 for the resolution.
inline constexpr int kNetworkColumns = 128;

/// The published inputs (methods/ofa.md §1): ones at the kernel and expansion of each active block,
/// and at (resolution - 112)/16. A resolution between two of those has a share of both, so that
/// HELP's 25 resolutions are distinguished.
///
/// architecture  of OFA-MobileNetV3
/// row           [128], overwritten
void networkInputs(ArchitectureView architecture, std::span<float> row);

/// The same of every architecture, [architectures, 128].
FloatMatrix networkInputs(const ArchitectureMatrix& architectures);

} // namespace latency::ofa_mlp
