#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"

#include <vector>

namespace latency
{

struct MapPoint {
    double x = 0.0;
    double y = 0.0;
};

/// Devices as points in the plane whose distances are as close to 1 − similarity as two dimensions
/// allow (classical multidimensional scaling). Signs are fixed so that the result is deterministic.
///
/// similarity  [n, n], symmetric; NaN counts as 0
/// source      Torgerson, Psychometrika 17 (1952), 401-419
std::vector<MapPoint> deviceMap(const Matrix& similarity);

} // namespace latency
