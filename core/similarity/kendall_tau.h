#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/similarity/ranking.h"

namespace latency
{

/// Kendall's tau-b of two equally long rankings in O(n log n); NaN when either is all ties.
double kendallTauB(const Ranking& x, const Ranking& y);

} // namespace latency
