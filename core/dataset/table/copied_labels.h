#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <cstdint>
#include <span>
#include <vector>

namespace latency
{

/// Finds out whether a source measured one of several isomorphic cells of NAS-Bench-201 and copied
/// the number to the others, from the numbers alone: nearly all isomorphic cells carry exactly the
/// same one, although the numbers are fine enough to tell two measurements apart. Whole
/// milliseconds are not, and equal numbers then prove nothing.
///
/// Two notions of isomorphic are tried: the same function with the same layers
/// (SearchSpace::sameFunction), and the benchmark's own strings.
class CopiedLabels
{
public:
    CopiedLabels() = default; ///< nothing was copied
    /// milliseconds  one an architecture; NaN = not measured
    CopiedLabels(const SearchSpace& space, const ArchitectureMatrix& architectures,
                 std::span<const float> milliseconds);

    [[nodiscard]] bool isEmpty() const { return keys_.empty(); }
    /// What a row shares with those that carry a copy of the same number, one list a notion:
    /// numbers from 0, the same for the same network and number.
    [[nodiscard]] const std::vector<std::vector<int>>& keys() const { return keys_; }
    /// How many networks stand behind the measured rows.
    [[nodiscard]] int networks() const { return networks_; }

private:
    std::vector<std::vector<int>> keys_; ///< [notions][rows]; -1 = not measured
    int networks_ = 0;
};

} // namespace latency
