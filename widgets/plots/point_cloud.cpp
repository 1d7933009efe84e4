// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/point_cloud.h"

#include "widgets/plots/point_stamps.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace latency
{

namespace
{

constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();

/// Converts values to pixels along one axis without a call for each.
class AxisScale
{
public:
    AxisScale(double lower, double upper, double from, double to, bool isLog) : isLog_(isLog)
    {
        lowest_ = lower;
        const double low = isLog ? std::log(lower) : lower;
        const double high = isLog ? std::log(upper) : upper;
        factor_ = (to - from) / (high - low);
        offset_ = from - low * factor_;
    }
    [[nodiscard]] double operator()(double value) const
    {
        if (isLog_)
            value = std::log(value > 0 ? value : lowest_);
        return offset_ + value * factor_;
    }

private:
    bool isLog_;
    double lowest_ = 0;
    double factor_ = 0;
    double offset_ = 0;
};

/// The edges of a polygon by the pixel rows they cross, so that a point is tested against few of
/// them.
class EdgeRows
{
public:
    explicit EdgeRows(const QPolygonF& area) : top_(std::floor(area.boundingRect().top()))
    {
        rows_.resize(static_cast<std::size_t>(std::ceil(area.boundingRect().height())) + 2);
        for (qsizetype i = 0; i < area.size(); ++i) {
            const QPointF from = area[i];
            const QPointF to = area[(i + 1) % area.size()];
            if (from.y() == to.y())
                continue; // crosses no row
            for (std::size_t row = rowOf(std::min(from.y(), to.y()));
                 row <= rowOf(std::max(from.y(), to.y())); ++row)
                rows_[row].emplace_back(from, to);
        }
    }
    /// By the odd-even rule; `point` within the rows of the polygon.
    [[nodiscard]] bool encloses(QPointF point) const
    {
        bool isInside = false;
        for (const auto& [from, to] : rows_[rowOf(point.y())])
            if ((from.y() <= point.y()) != (to.y() <= point.y()) &&
                point.x() <
                    from.x() + (point.y() - from.y()) * (to.x() - from.x()) / (to.y() - from.y()))
                isInside = !isInside;
        return isInside;
    }

private:
    [[nodiscard]] std::size_t rowOf(double y) const
    {
        return static_cast<std::size_t>(std::floor(y) - top_);
    }
    double top_;
    std::vector<std::vector<std::pair<QPointF, QPointF>>> rows_;
};

constexpr std::size_t kMostSvgCircles = 2000;
constexpr double kSvgPixels = 4.0; ///< of the image a unit of length

QCPRange rangeOf(const std::vector<double>& values, bool positiveOnly, bool& isFound)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const double value : values) {
        if (!std::isfinite(value) || (positiveOnly && value <= 0))
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    isFound = low <= high;
    return isFound ? QCPRange(low, high) : QCPRange();
}

} // namespace

PointCloud::PointCloud(QCPAxis* xAxis, QCPAxis* yAxis) : QCPAbstractPlottable(xAxis, yAxis) {}

void PointCloud::setPoints(std::vector<double> x, std::vector<double> y)
{
    Q_ASSERT(x.size() == y.size());
    if (x.size() != colors_.places.size())
        colors_ = {};
    from_.clear();
    x_ = std::move(x);
    y_ = std::move(y);
    isPlaced_ = false;
}

void PointCloud::setY(std::vector<double> y)
{
    setPoints(std::move(x_), std::move(y));
}

void PointCloud::setLook(const QColor& color, double diameter)
{
    color_ = color;
    diameter_ = diameter;
}

void PointCloud::setColors(PointColors colors)
{
    Q_ASSERT(colors.places.empty() || colors.places.size() == x_.size());
    colors_ = std::move(colors);
}

const QColor& PointCloud::colorOf(std::size_t point) const
{
    return colors_.places.empty() ? color_ : colors_.palette[colors_.places[point]];
}

void PointCloud::glideFrom(std::vector<QPointF> pixels)
{
    Q_ASSERT(pixels.size() == x_.size());
    from_ = std::move(pixels);
    hasGlideView_ = false;
    setGlide(0.0);
}

void PointCloud::setGlide(double share)
{
    glide_ = share;
    if (share >= 1.0)
        from_.clear();
    isPlaced_ = false;
}

std::vector<QPointF> PointCloud::pixels() const
{
    placePixels();
    return pixels_;
}

void PointCloud::blendGlide(const View& view) const
{
    if (hasGlideView_ && !view.isSame(glideView_)) {
        from_.clear();
        return;
    }
    glideView_ = view;
    hasGlideView_ = true;
    const double rest = (1.0 - glide_) * (1.0 - glide_); // quick at first, then settling
    for (std::size_t i = 0; i < from_.size(); ++i)
        if (std::isfinite(from_[i].x()))
            pixels_[i] += (from_[i] - pixels_[i]) * rest;
}

bool PointCloud::View::isSame(const View& other) const
{
    return x == other.x && y == other.y && area == other.area && isXLog == other.isXLog &&
           isYLog == other.isYLog;
}

PointCloud::View PointCloud::currentView() const
{
    return {mKeyAxis->range(), mValueAxis->range(), mKeyAxis->axisRect()->rect(),
            mKeyAxis->scaleType() == QCPAxis::stLogarithmic,
            mValueAxis->scaleType() == QCPAxis::stLogarithmic};
}

void PointCloud::placePixels() const
{
    const View view = currentView();
    if (isPlaced_ && view.isSame(placedFor_))
        return;
    const QRect area = view.area;
    const AxisScale across(view.x.lower, view.x.upper, area.left(), area.left() + area.width(),
                           view.isXLog);
    const AxisScale down(view.y.lower, view.y.upper, area.bottom(), area.bottom() - area.height(),
                         view.isYLog);
    pixels_.resize(x_.size());
    for (std::size_t i = 0; i < x_.size(); ++i) {
        const bool isDrawn = std::isfinite(x_[i]) && std::isfinite(y_[i]);
        pixels_[i] = isDrawn ? QPointF(across(x_[i]), down(y_[i])) : QPointF(kNowhere, kNowhere);
    }
    if (!from_.empty())
        blendGlide(view);
    placedFor_ = view;
    isPlaced_ = true;
}

QPointF PointCloud::pixel(int point) const
{
    placePixels();
    return pixels_[static_cast<std::size_t>(point)];
}

int PointCloud::nearest(QPointF position, double reach) const
{
    placePixels();
    int best = -1;
    double bestSquare = reach * reach;
    for (std::size_t i = 0; i < pixels_.size(); ++i) {
        const double dx = pixels_[i].x() - position.x();
        const double dy = pixels_[i].y() - position.y();
        const double square = dx * dx + dy * dy;
        if (square <= bestSquare) {
            bestSquare = square;
            best = static_cast<int>(i);
        }
    }
    return best;
}

std::vector<int> PointCloud::inside(const QPolygonF& area) const
{
    placePixels();
    const QRectF bounds = area.boundingRect();
    const EdgeRows edges(area);
    std::vector<int> found;
    for (std::size_t i = 0; i < pixels_.size(); ++i)
        if (bounds.contains(pixels_[i]) && edges.encloses(pixels_[i]))
            found.push_back(static_cast<int>(i));
    return found;
}

QCPRange PointCloud::xRange(bool positiveOnly, bool& isFound) const
{
    return rangeOf(x_, positiveOnly, isFound);
}

QCPRange PointCloud::yRange(bool positiveOnly, bool& isFound) const
{
    return rangeOf(y_, positiveOnly, isFound);
}

QCPRange PointCloud::getKeyRange(bool& isFound, QCP::SignDomain domain) const
{
    return xRange(domain == QCP::sdPositive, isFound);
}

QCPRange PointCloud::getValueRange(bool& isFound, QCP::SignDomain domain, const QCPRange&) const
{
    return yRange(domain == QCP::sdPositive, isFound);
}

void PointCloud::draw(QCPPainter* painter)
{
    placePixels();
    // SVG needs two hundred characters per circle, so many circles become one fine image. A
    // QPicture may become SVG.
    const auto engine =
        painter->paintEngine() ? painter->paintEngine()->type() : QPaintEngine::User;
    const bool isSvg = engine == QPaintEngine::SVG || engine == QPaintEngine::Picture;
    if (isSvg && x_.size() > kMostSvgCircles)
        drawStamps(*painter, kSvgPixels);
    else if (painter->modes().testFlag(QCPPainter::pmVectorized))
        drawVectors(*painter);
    else
        drawStamps(*painter, painter->device()->devicePixelRatioF());
}

void PointCloud::drawVectors(QCPPainter& painter) const
{
    painter.setAntialiasing(true);
    painter.setPen(Qt::NoPen);
    const QRectF area(placedFor_.area);
    for (std::size_t i = 0; i < pixels_.size(); ++i) {
        if (!area.contains(pixels_[i]))
            continue;
        painter.setBrush(colorOf(i));
        painter.drawEllipse(pixels_[i], diameter_ / 2, diameter_ / 2);
    }
}

void PointCloud::drawStamps(QCPPainter& painter, double ratio) const
{
    const QRect area = placedFor_.area;
    if (area.isEmpty())
        return;
    painter.drawImage(area.topLeft(), colors_.places.empty()
                                          ? stampPoints(pixels_, area, color_, diameter_, ratio)
                                          : stampPoints(pixels_, area, colors_, diameter_, ratio));
}

} // namespace latency
