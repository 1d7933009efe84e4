#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <cstdint>
#include <span>
#include <vector>

namespace latency
{

/// Detects whether a source measured one of several isomorphic networks, such as cells of
/// NAS-Bench-201, and copied the number to the others, from the numbers alone: nearly all of them
/// have exactly the same number, although the resolution of the numbers would distinguish two
/// measurements. Whole milliseconds do not, so equal numbers then prove nothing.
///
/// What counts as isomorphic are the notions of the space (SpaceFacts::copyNotions).
class CopiedLabels
{
public:
    CopiedLabels() = default; ///< nothing was copied
    /// milliseconds  one per architecture; NaN = not measured
    CopiedLabels(const SearchSpace& space, const ArchitectureMatrix& architectures,
                 std::span<const float> milliseconds);

    [[nodiscard]] bool isEmpty() const { return keys_.empty(); }
    /// Keys shared by rows with a copy of the same number, one list per notion: numbers from 0,
    /// equal for equal network and number.
    [[nodiscard]] const std::vector<std::vector<int>>& keys() const { return keys_; }
    /// Number of distinct networks among the measured rows.
    [[nodiscard]] int networks() const { return networks_; }

private:
    std::vector<std::vector<int>> keys_; ///< [notions][rows]; -1 = not measured
    int networks_ = 0;
};

} // namespace latency
