#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"

namespace latency
{

/// 1 − similarity: 0 for the same, 1 for unrelated, 2 for opposite. NaN counts as unrelated; the
/// diagonal is 0.
Matrix correlationDistance(const Matrix& similarity);

} // namespace latency
