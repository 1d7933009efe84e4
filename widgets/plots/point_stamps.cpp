// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/point_stamps.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace latency
{

namespace
{

/// Coverage 0..255 of a round point on a square of pixels.
struct Stamp {
    int side = 0;
    std::vector<unsigned> coverage;
};

Stamp makeStamp(double diameter)
{
    constexpr int kSteps = 4;
    Stamp stamp;
    stamp.side = std::max(1, static_cast<int>(std::ceil(diameter)));
    const double centre = stamp.side / 2.0;
    for (int row = 0; row < stamp.side; ++row)
        for (int column = 0; column < stamp.side; ++column) {
            unsigned hits = 0;
            for (int i = 0; i < kSteps * kSteps; ++i) {
                const double x = column + (i % kSteps + 0.5) / kSteps - centre;
                const double y = row + (i / kSteps + 0.5) / kSteps - centre;
                hits += std::hypot(x, y) <= diameter / 2 ? 1U : 0U;
            }
            stamp.coverage.push_back(hits * 255U / (kSteps * kSteps));
        }
    return stamp;
}

/// Blends a premultiplied colour of `alpha`/255 over a pixel.
QRgb over(QRgb under, unsigned red, unsigned green, unsigned blue, unsigned alpha)
{
    const unsigned rest = 255U - alpha;
    const auto mix = [rest, alpha](unsigned top, int bottom) {
        return static_cast<int>((top * alpha + static_cast<unsigned>(bottom) * rest) / 255U);
    };
    return qRgba(mix(red, qRed(under)), mix(green, qGreen(under)), mix(blue, qBlue(under)),
                 static_cast<int>(alpha + static_cast<unsigned>(qAlpha(under)) * rest / 255U));
}

/// Blends `stamp` with its top left corner at a pixel, clipped to the image.
void lay(QImage& image, const Stamp& stamp, int left, int top, const QColor& color)
{
    const auto red = static_cast<unsigned>(color.red());
    const auto green = static_cast<unsigned>(color.green());
    const auto blue = static_cast<unsigned>(color.blue());
    const auto alpha = static_cast<unsigned>(color.alpha());
    const int bottom = std::min(stamp.side, image.height() - top);
    const int right = std::min(stamp.side, image.width() - left);
    for (int row = std::max(0, -top); row < bottom; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(top + row));
        for (int column = std::max(0, -left); column < right; ++column) {
            const auto place = static_cast<std::size_t>(row * stamp.side + column);
            const unsigned share = stamp.coverage[place] * alpha / 255U;
            line[left + column] = over(line[left + column], red, green, blue, share);
        }
    }
}

/// `colorOf` returns the colour of a point by index.
template <class ColorOf>
QImage stamped(std::span<const QPointF> points, const QRect& area, double diameter, double ratio,
               ColorOf colorOf)
{
    QImage image(area.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const Stamp stamp = makeStamp(diameter * ratio);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double x = (points[i].x() - area.left()) * ratio - stamp.side / 2.0;
        const double y = (points[i].y() - area.top()) * ratio - stamp.side / 2.0;
        if (x > -stamp.side && y > -stamp.side && x < image.width() && y < image.height())
            lay(image, stamp, static_cast<int>(std::lround(x)), static_cast<int>(std::lround(y)),
                colorOf(i));
    }
    image.setDevicePixelRatio(ratio);
    return image;
}

} // namespace

QImage stampPoints(std::span<const QPointF> points, const QRect& area, const QColor& color,
                   double diameter, double ratio)
{
    return stamped(points, area, diameter, ratio,
                   [&color](std::size_t) -> const QColor& { return color; });
}

QImage stampPoints(std::span<const QPointF> points, const QRect& area, const PointColors& colors,
                   double diameter, double ratio)
{
    return stamped(points, area, diameter, ratio, [&colors](std::size_t point) -> const QColor& {
        return colors.palette[colors.places[point]];
    });
}

} // namespace latency
