#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"

#include <vector>

namespace latency
{

/// Swaps items between two sides as long as a pass of swaps lowers the weight of the cut edges. The
/// sizes of the sides do not change; each start leads to one local optimum. O(n³) per pass, at most
/// ten passes.
///
/// weights  [n, n], symmetric, finite; may be negative
/// isLeft   the side each item starts on
/// source   Kernighan and Lin, Bell Syst. Tech. J. 49 (1970), 291-307
std::vector<bool> bisect(const Matrix& weights, std::vector<bool> isLeft);

} // namespace latency
