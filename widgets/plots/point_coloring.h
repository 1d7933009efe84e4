#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/custom_plot.h"
#include "widgets/plots/point_stamps.h"
#include "widgets/theme/theme.h"

#include <vector>

namespace latency
{

/// Colours of points by rank in a quantity, so that outliers do not dominate the scale.
struct PointColoring {
    QString title;             ///< with unit: "latency on pixel3 (ms)"
    std::vector<float> shares; ///< one per point, 0 lowest … 1 highest rank; NaN is not known
    double lowest = 0.0;       ///< values at both ends
    double highest = 0.0;
};

/// viridis without the end that would vanish on the theme's panels; unknown values are grey.
PointColors colorsOf(const PointColoring& coloring, const Theme& theme);

/// The colours with their title and both ends, in the upper right corner of `area`.
void drawColorKey(QCPPainter& painter, const PointColoring& coloring, const QRectF& area,
                  const Theme& theme);

} // namespace latency
