#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdint>

namespace latency::nasflat
{

/// Dropout masks as a function of key, layer and row, so that nothing has to be stored for the
/// backward pass.
struct Dropout {
    double rate = 0.0;     ///< 0 for none
    std::uint64_t key = 0; ///< drawn anew for each step
};

/// Drops a share of one row and scales the rest to keep the mean.
///
/// layer   0..3, index of the layer among those with the same key
/// values  [columns], a multiple of four
template <class Real>
void dropRow(const Dropout& dropout, int layer, int row, int columns, Real* values);

/// Gradient of ReLU and dropout together: zero except for surviving numbers.
///
/// dropped   [columns] the resulting row
/// arriving  [columns] in and out
template <class Real>
void dropRowBackward(const Dropout& dropout, int columns, const Real* dropped, Real* arriving);

} // namespace latency::nasflat
