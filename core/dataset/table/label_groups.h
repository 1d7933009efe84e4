#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <span>
#include <vector>

namespace latency
{

/// True when OFA-MobileNetV3 networks that differ only in resolution always share one latency, as
/// in OFANAS' fixed-kernel files, whose cache ignored the resolution (methods/ofa.md §7).
///
/// milliseconds  one per architecture; NaN = not measured
bool ignoresResolution(const SearchSpace& space, const ArchitectureMatrix& architectures,
                       std::span<const float> milliseconds);

/// Groups of rows with the same label on a device: rows of the same network (they may differ in
/// inactive blocks); on a device whose labels ignore the resolution, rows that differ only in it;
/// and isomorphic cells if the source copied the label (see CopiedLabels). A predictor that has
/// seen one has seen all.
///
/// returns  for each row the first row of its group
std::vector<int> labelGroups(const LatencyTable& table, int device);

/// For each row of the table, whether it shares its group with one of `rows`.
std::vector<bool> sharesLabel(const LatencyTable& table, int device, std::span<const int> rows);

} // namespace latency
