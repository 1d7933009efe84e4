#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QRect>

#include <span>
#include <vector>

namespace latency
{

/// An image of equal round points: one small stamp is blended into the image for each. An order of
/// magnitude faster than painting markers.
///
/// points    in the coordinates of `area`; NaN and points outside are omitted
/// diameter  of a point, in the same coordinates
/// ratio     image pixels per coordinate (on dense displays)
/// returns   an image of the size of `area`, transparent without points
QImage stampPoints(std::span<const QPointF> points, const QRect& area, const QColor& color,
                   double diameter, double ratio);

/// A palette and each point's index in it.
struct PointColors {
    std::vector<QColor> palette;
    std::vector<unsigned char> places; ///< in `palette`, one per point
};

/// The same with a colour for each point.
QImage stampPoints(std::span<const QPointF> points, const QRect& area, const PointColors& colors,
                   double diameter, double ratio);

} // namespace latency
