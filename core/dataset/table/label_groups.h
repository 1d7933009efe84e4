#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <span>
#include <vector>

namespace latency
{

/// True when networks of OFA-MobileNetV3 that differ in resolution alone share one latency
/// throughout, as in OFANAS' fixed-kernel files, whose cache forgot the resolution (methods/ofa.md
/// §7).
///
/// milliseconds  one an architecture; NaN = not measured
bool ignoresResolution(const SearchSpace& space, const ArchitectureMatrix& architectures,
                       std::span<const float> milliseconds);

/// Rows that carry one and the same label of a device: those of the same network (also where they
/// differ in blocks that are not used); on a device whose labels ignore the resolution, those that
/// differ in it alone; and isomorphic cells where the source copied the label (see CopiedLabels).
/// Who has seen one has seen all.
///
/// returns  for each row the first row of its group
std::vector<int> labelGroups(const LatencyTable& table, int device);

/// For each row of the table, whether it shares its group with one of `rows`.
std::vector<bool> sharesLabel(const LatencyTable& table, int device, std::span<const int> rows);

} // namespace latency
