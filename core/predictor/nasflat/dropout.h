#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdint>

namespace latency::nasflat
{

/// Which numbers the dropout layers silence: a function of key, layer and row, so that nothing has
/// to be kept for the way back.
struct Dropout {
    double rate = 0.0;     ///< 0 for none
    std::uint64_t key = 0; ///< drawn anew for each step
};

/// Silences a share of one row and scales the rest so that the mean stays.
///
/// layer   0..3, which of the layers that share a key
/// values  [columns], a multiple of four
template <class Real>
void dropRow(const Dropout& dropout, int layer, int row, int columns, Real* values);

/// Gradient of ReLU and dropout together: what arrives at the numbers that came through.
///
/// dropped   [columns] what the row became
/// arriving  [columns] in and out
template <class Real>
void dropRowBackward(const Dropout& dropout, int columns, const Real* dropped, Real* arriving);

} // namespace latency::nasflat
