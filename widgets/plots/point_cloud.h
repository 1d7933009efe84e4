#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/custom_plot.h"
#include "widgets/plots/point_stamps.h"

#include <QPolygonF>

#include <vector>

namespace latency
{

/// Thousands of equal points, drawn into one image with a small stamp for each. This is an order of
/// magnitude faster than painting markers, and hovering uses the same pixel positions.
class PointCloud : public QCPAbstractPlottable
{
    Q_OBJECT

public:
    PointCloud(QCPAxis* xAxis, QCPAxis* yAxis);

    /// As many x as y; points with a NaN are omitted. On a logarithmic axis values ≤ 0 are at its
    /// low edge.
    void setPoints(std::vector<double> x, std::vector<double> y);
    void setY(std::vector<double> y);
    void setLook(const QColor& color, double diameter);
    /// A colour for each point instead of one for all; empty to reset. Reset when the number of
    /// points changes.
    void setColors(PointColors colors);

    /// Animates the points from other pixel positions, one per point, NaN for points that were not
    /// drawn. Ends when the view changes.
    void glideFrom(std::vector<QPointF> pixels);
    void setGlide(double share); ///< 0 at the start … 1 at the end of the way
    [[nodiscard]] std::vector<QPointF> pixels() const;

    [[nodiscard]] int count() const { return static_cast<int>(x_.size()); }
    [[nodiscard]] double x(int point) const { return x_[static_cast<std::size_t>(point)]; }
    [[nodiscard]] double y(int point) const { return y_[static_cast<std::size_t>(point)]; }

    /// Pixel position, or NaN coordinates for a point that is not drawn.
    [[nodiscard]] QPointF pixel(int point) const;
    /// The drawn point nearest to `position` within `reach` pixels, or -1.
    [[nodiscard]] int nearest(QPointF position, double reach) const;
    /// Drawn points inside the polygon (odd-even rule), ascending.
    [[nodiscard]] std::vector<int> inside(const QPolygonF& area) const;

    /// Lowest and highest drawable value, with `positiveOnly` for logarithmic axes.
    [[nodiscard]] QCPRange xRange(bool positiveOnly, bool& isFound) const;
    [[nodiscard]] QCPRange yRange(bool positiveOnly, bool& isFound) const;

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }
    QCPRange getKeyRange(bool& isFound, QCP::SignDomain domain) const override;
    QCPRange getValueRange(bool& isFound, QCP::SignDomain domain, const QCPRange&) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter*, const QRectF&) const override {}

private:
    struct View {
        QCPRange x;
        QCPRange y;
        QRect area;
        bool isXLog = false;
        bool isYLog = false;
        [[nodiscard]] bool isSame(const View& other) const;
    };
    [[nodiscard]] View currentView() const;
    void placePixels() const; ///< only when the view or the points changed
    void blendGlide(const View& view) const;
    [[nodiscard]] const QColor& colorOf(std::size_t point) const;
    /// ratio  image pixels per plot pixel
    void drawStamps(QCPPainter& painter, double ratio) const;
    void drawVectors(QCPPainter& painter) const;

    std::vector<double> x_;
    std::vector<double> y_;
    QColor color_;
    double diameter_ = 3.0;
    PointColors colors_;

    mutable std::vector<QPointF> pixels_;
    mutable View placedFor_;
    mutable bool isPlaced_ = false;
    mutable std::vector<QPointF> from_; ///< empty unless points are on their way
    mutable View glideView_;
    mutable bool hasGlideView_ = false;
    double glide_ = 1.0;
};

} // namespace latency
