// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/point_canvas.h"

#include "widgets/plots/plot_painting.h"

#include <cmath>
#include <limits>

namespace latency
{

namespace
{
constexpr double kReach = 9.0; // pixels around a point that count as on it
constexpr int kGlideMilliseconds = 350;
} // namespace

PointCanvas::PointCanvas(QWidget* parent) : PlotCanvas(parent)
{
    cloud_ = new PointCloud(xAxis, yAxis);
    gliding_.setStartValue(0.0);
    gliding_.setEndValue(1.0);
    gliding_.setDuration(kGlideMilliseconds);
    connect(&gliding_, &QVariantAnimation::valueChanged, this, [this](const QVariant& share) {
        cloud_->setGlide(share.toDouble());
        redraw();
    });
}

void PointCanvas::glide(std::vector<QPointF> before)
{
    gliding_.stop();
    cloud_->glideFrom(std::move(before));
    gliding_.start();
}

void PointCanvas::setMarked(std::vector<int> points)
{
    marked_ = std::move(points);
    showMarks();
}

void PointCanvas::setSelected(std::vector<int> points)
{
    selected_ = std::move(points);
    showMarks();
}

void PointCanvas::setCurrent(int point)
{
    if (point == current_)
        return;
    current_ = point;
    showMarks();
}

void PointCanvas::setHovered(int point)
{
    if (point == hovered_)
        return;
    hovered_ = point;
    showOverlay();
}

bool PointCanvas::isDrawn(int point) const
{
    return point >= 0 && point < cloud_->count() && std::isfinite(cloud_->pixel(point).x());
}

int PointCanvas::pointAt(QPointF position) const
{
    if (!plotArea().adjusted(-kReach, -kReach, kReach, kReach).contains(position))
        return -1;
    // Marked points are on top, so they are found first.
    int best = -1;
    double bestDistance = kReach;
    for (const int point : marked_) {
        if (!isDrawn(point))
            continue;
        const QPointF away = cloud_->pixel(point) - position;
        const double distance = std::hypot(away.x(), away.y());
        if (distance <= std::min(bestDistance, kReach * 0.7)) {
            bestDistance = distance;
            best = point;
        }
    }
    return best >= 0 ? best : cloud_->nearest(position, kReach);
}

void PointCanvas::hoverByUser(int point)
{
    if (point == hovered_)
        return;
    setHovered(point);
    Q_EMIT pointHovered(point);
}

void PointCanvas::mouseMoveEvent(QMouseEvent* event)
{
    PlotCanvas::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        hoverByUser(pointAt(event->position()));
}

void PointCanvas::leaveEvent(QEvent* event)
{
    PlotCanvas::leaveEvent(event);
    hoverByUser(-1);
}

int PointCanvas::neighbour(Qt::Key direction) const
{
    const QRectF area = plotArea();
    const QPointF from = isDrawn(hovered_) ? cloud_->pixel(hovered_) : area.center();
    int best = isDrawn(hovered_) ? hovered_ : cloud_->nearest(from, area.width());
    if (!isDrawn(hovered_))
        return best;
    double bestDistance = std::numeric_limits<double>::infinity();
    for (int point = 0; point < cloud_->count(); ++point) {
        const QPointF away = cloud_->pixel(point) - from;
        double ahead = 0;
        double aside = 0;
        if (direction == Qt::Key_Left || direction == Qt::Key_Right) {
            ahead = direction == Qt::Key_Right ? away.x() : -away.x();
            aside = std::abs(away.y());
        } else {
            ahead = direction == Qt::Key_Down ? away.y() : -away.y();
            aside = std::abs(away.x());
        }
        const double distance = ahead + 2 * aside;
        if (ahead > 0.5 && distance < bestDistance && area.contains(cloud_->pixel(point))) {
            bestDistance = distance;
            best = point;
        }
    }
    return best;
}

void PointCanvas::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        hoverByUser(neighbour(static_cast<Qt::Key>(event->key())));
        return;
    default:
        PlotCanvas::keyPressEvent(event);
    }
}

void PointCanvas::paintSelected(QCPPainter& painter, const Theme& theme) const
{
    QPolygonF points;
    for (const int point : selected_)
        if (isDrawn(point))
            points << cloud_->pixel(point);
    painter.setAntialiasing(false);
    painter.setPen(QPen(theme.accent, theme.px(3), Qt::SolidLine, Qt::SquareCap));
    painter.drawPoints(points);
    painter.setAntialiasing(true);
}

void PointCanvas::paintMarked(QCPPainter& painter, const Theme& theme) const
{
    painter.setPen(QPen(theme.pickedHalo, 1.5));
    painter.setBrush(theme.picked);
    const double radius = theme.stroke(5);
    for (const int point : marked_)
        if (isDrawn(point))
            painter.drawEllipse(cloud_->pixel(point), radius, radius);
}

void PointCanvas::paintHovered(QCPPainter& painter, const Theme& theme) const
{
    if (isExporting() || !isDrawn(hovered_) || !plotArea().contains(cloud_->pixel(hovered_)))
        return;
    const QPointF at = cloud_->pixel(hovered_);
    painter.setPen(QPen(theme.ring, 1.8 * theme.marks));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(at, theme.stroke(8), theme.stroke(8));
    if (plateText_)
        drawPlate(painter, at, plateText_(hovered_), plotArea(), theme);
}

void PointCanvas::paintCurrent(QCPPainter& painter, const Theme& theme) const
{
    if (isExporting() || !isDrawn(current_))
        return;
    const QPointF at = cloud_->pixel(current_);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.panel, theme.px(4)));
    painter.drawEllipse(at, theme.px(7), theme.px(7));
    painter.setPen(QPen(theme.accent, theme.px(2)));
    painter.drawEllipse(at, theme.px(7), theme.px(7));
}

void PointCanvas::paintMarks(QCPPainter& painter, const Theme& theme)
{
    painter.setClipRect(plotArea().adjusted(-6, -6, 6, 6));
    paintSelected(painter, theme);
    paintMarked(painter, theme);
    paintCurrent(painter, theme);
}

void PointCanvas::paintOverlay(QCPPainter& painter, const Theme& theme)
{
    painter.setClipRect(plotArea().adjusted(-6, -6, 6, 6));
    paintHovered(painter, theme);
}

} // namespace latency
