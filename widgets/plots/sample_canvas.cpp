// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/sample_canvas.h"

#include "widgets/panels/number_text.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/theme/active_theme.h"

#include <QApplication>

namespace latency
{

SampleCanvas::SampleCanvas(QWidget* parent) : PointCanvas(parent)
{
    setObjectName("sampleCanvas");
    styleData(activeTheme());
}

void SampleCanvas::setPoints(std::vector<double> x, std::vector<double> y, bool isXLog, bool isYLog)
{
    setLog(isXLog, isYLog);
    cloud().setPoints(std::move(x), std::move(y));
    resetView();
}

std::pair<QCPRange, QCPRange> SampleCanvas::fullRanges() const
{
    const auto rangeOf = [this](bool isX) {
        const QCPAxis* axis = isX ? xAxis : yAxis;
        const bool isLog = axis->scaleType() == QCPAxis::stLogarithmic;
        bool isFound = false;
        const QCPRange range =
            isX ? cloud().xRange(isLog, isFound) : cloud().yRange(isLog, isFound);
        return isFound ? padded(range, isLog) : QCPRange(isLog ? 0.1 : 0, 1);
    };
    return {rangeOf(true), rangeOf(false)};
}

void SampleCanvas::styleData(const Theme& theme)
{
    QColor color = theme.cloud;
    color.setAlphaF(0.75F);
    cloud().setLook(color, theme.stroke(2.6));
}

QPolygonF SampleCanvas::area() const
{
    if (isDragLasso_ || trail_.size() < 2)
        return trail_;
    return QRectF(trail_.first(), trail_.last()).normalized();
}

QString SampleCanvas::areaText() const
{
    const QString count = countText(static_cast<qint64>(inside_.size()));
    if (modifiers_.testFlag(Qt::ShiftModifier))
        return tr("add %1 to the picks").arg(count);
    if (modifiers_.testFlag(Qt::ControlModifier))
        return tr("toggle %1").arg(count);
    if (modifiers_.testFlag(Qt::AltModifier))
        return tr("remove the picks among %1").arg(count);
    return tr("select %1 · Shift adds, Ctrl toggles, Alt removes picks").arg(count);
}

void SampleCanvas::paintOverlay(QCPPainter& painter, const Theme& theme)
{
    PointCanvas::paintOverlay(painter, theme);
    if (!isDragging_)
        return;
    painter.setPen(QPen(theme.accent, 1.4, Qt::DashLine));
    painter.setBrush(theme.accentSoft);
    painter.drawPolygon(area());
    drawPlate(painter, trail_.last(), areaText(), plotArea(), theme);
}

void SampleCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        PointCanvas::mousePressEvent(event);
        return;
    }
    isPressed_ = true;
    isDragging_ = false;
    isDragLasso_ = isLasso_ || isLassoHeld_;
    trail_ = {event->position()};
}

void SampleCanvas::mouseMoveEvent(QMouseEvent* event)
{
    PointCanvas::mouseMoveEvent(event);
    if (!isPressed_)
        return;
    const QPointF at = event->position();
    if ((at - trail_.first()).manhattanLength() >= QApplication::startDragDistance())
        isDragging_ = true;
    if (!isDragging_)
        return;
    if (!isDragLasso_)
        trail_ = {trail_.first(), at};
    else if ((at - trail_.last()).manhattanLength() >= 4)
        trail_ << at;
    modifiers_ = event->modifiers();
    inside_ = cloud().inside(area());
    showOverlay();
}

void SampleCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    PointCanvas::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !isPressed_)
        return;
    const bool wasDragging = isDragging_;
    const QPointF at = trail_.first();
    endDrag();
    if (wasDragging)
        Q_EMIT areaTaken(std::exchange(inside_, {}), event->modifiers());
    else
        Q_EMIT clicked(pointAt(at), event->modifiers());
}

void SampleCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    // Two quick clicks on a point are meant for the point.
    if (pointAt(event->position()) >= 0)
        mousePressEvent(event);
    else
        PointCanvas::mouseDoubleClickEvent(event);
}

void SampleCanvas::endDrag()
{
    isPressed_ = false;
    isDragging_ = false;
    showOverlay();
}

void SampleCanvas::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_L:
        isLassoHeld_ = true;
        return;
    case Qt::Key_Space:
    case Qt::Key_Return:
        if (isDrawn(hovered()))
            Q_EMIT clicked(hovered(), event->modifiers());
        return;
    case Qt::Key_Escape:
        if (isPressed_) {
            endDrag();
            return;
        }
        break;
    default:
        break;
    }
    PointCanvas::keyPressEvent(event);
}

void SampleCanvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_L && !event->isAutoRepeat())
        isLassoHeld_ = false;
    PointCanvas::keyReleaseEvent(event);
}

} // namespace latency
