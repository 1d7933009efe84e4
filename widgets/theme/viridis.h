#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QColor>

namespace latency
{

/// The colour map viridis: even in lightness and safe for the colour-blind.
///
/// share   0 (dark violet) … 1 (yellow); clamped; NaN gives an invalid colour
/// source  Smith and van der Walt, SciPy 2015; sampled at 17 knots
QColor viridis(double share);

} // namespace latency
