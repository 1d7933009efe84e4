// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/area_canvas.h"

#include "widgets/panels/number_text.h"
#include "widgets/plots/pick_change.h"
#include "widgets/plots/plot_painting.h"

#include <QApplication>

namespace latency
{

AreaCanvas::AreaCanvas(QWidget* parent) : PointCanvas(parent), areaText_(selectionAreaText)
{
    setHint(tr("drag selects · Shift add · Ctrl toggle · Alt remove · hold L: lasso"));
    connect(this, &AreaCanvas::areaTaken, this, &AreaCanvas::select);
    connect(this, &AreaCanvas::clicked, this, &AreaCanvas::selectByClick);
}

void AreaCanvas::setHint(const QString& hint)
{
    hint_ = hint;
    showOverlay();
}

void AreaCanvas::select(const std::vector<int>& touched, Qt::KeyboardModifiers modifiers)
{
    if (isSelecting_)
        Q_EMIT selectionRequested(
            changedSelection(selected(), touched, pickGesture(modifiers, PickGesture::Select)));
}

void AreaCanvas::selectByClick(int point, Qt::KeyboardModifiers modifiers)
{
    if (point >= 0)
        Q_EMIT pointChosen(point);
    if (point >= 0 && areAreasTaken_)
        select(std::vector{point}, modifiers);
    else if (point < 0 && isSelecting_ && modifiers == Qt::NoModifier && !selected().empty())
        select({}, modifiers);
}

QPolygonF AreaCanvas::area() const
{
    if (isTakingLasso_ || trail_.size() < 2)
        return trail_;
    return QRectF(trail_.first(), trail_.last()).normalized();
}

void AreaCanvas::paintOverlay(QCPPainter& painter, const Theme& theme)
{
    PointCanvas::paintOverlay(painter, theme);
    if (isTaking_) {
        // A long outline is drawn without dashes and antialiasing, which would take longer than a
        // frame.
        const bool isLong = trail_.size() > 20;
        painter.setAntialiasing(!isLong);
        painter.setPen(
            QPen(theme.accent, isLong ? 1.0 : 1.4, isLong ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(theme.accentSoft);
        painter.drawPolygon(area());
        painter.setAntialiasing(true);
        drawPlate(painter, trail_.last(), areaText_(static_cast<int>(inside_.size()), modifiers_),
                  plotArea(), theme);
    }
    if ((isPointerOver_ || hasFocus()) && areAreasTaken_ && !isExporting())
        paintHint(painter, theme);
}

void AreaCanvas::paintHint(QCPPainter& painter, const Theme& theme) const
{
    if (hint_.isEmpty())
        return;
    painter.setFont(theme.font(Theme::Letters::Small));
    const QFontMetricsF metrics(painter.font());
    const QRectF room = plotArea().adjusted(theme.px(4), 0, -theme.px(4), -theme.px(3));
    const QString text = metrics.elidedText(hint_, Qt::ElideRight, room.width());
    const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
    const QRectF box(QPointF(room.right() - size.width(), room.bottom() - size.height()), size);
    QColor ground = theme.panel;
    ground.setAlphaF(0.8F);
    painter.fillRect(box.adjusted(-3, -1, 3, 1), ground);
    painter.setPen(theme.mutedText);
    painter.drawText(box, Qt::AlignCenter, text);
}

void AreaCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        PointCanvas::mousePressEvent(event);
        return;
    }
    isPressed_ = true;
    isTaking_ = false;
    isTakingLasso_ = isLasso_ || isLassoHeld_;
    trail_ = {event->position()};
}

void AreaCanvas::mouseMoveEvent(QMouseEvent* event)
{
    PointCanvas::mouseMoveEvent(event);
    if (!isPressed_ || !areAreasTaken_)
        return;
    const QPointF at = event->position();
    if ((at - trail_.first()).manhattanLength() >= QApplication::startDragDistance())
        isTaking_ = true;
    if (!isTaking_)
        return;
    if (!isTakingLasso_)
        trail_ = {trail_.first(), at};
    else if ((at - trail_.last()).manhattanLength() >= 4)
        trail_ << at;
    modifiers_ = event->modifiers();
    inside_ = cloud().inside(area());
    showOverlay();
}

void AreaCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    PointCanvas::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !isPressed_)
        return;
    const bool wasTaking = isTaking_;
    const QPointF at = trail_.first();
    endDrag();
    if (wasTaking)
        Q_EMIT areaTaken(std::exchange(inside_, {}), event->modifiers());
    else
        Q_EMIT clicked(pointAt(at), event->modifiers());
}

void AreaCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    // A double click on a point belongs to the point.
    if (pointAt(event->position()) >= 0)
        mousePressEvent(event);
    else
        PointCanvas::mouseDoubleClickEvent(event);
}

void AreaCanvas::endDrag()
{
    isPressed_ = false;
    isTaking_ = false;
    showOverlay();
}

void AreaCanvas::keyPressEvent(QKeyEvent* event)
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
        if (areAreasTaken_ && !selected().empty()) {
            Q_EMIT areaTaken({}, Qt::NoModifier);
            return;
        }
        break;
    default:
        break;
    }
    PointCanvas::keyPressEvent(event);
}

void AreaCanvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_L && !event->isAutoRepeat())
        isLassoHeld_ = false;
    PointCanvas::keyReleaseEvent(event);
}

void AreaCanvas::focusOutEvent(QFocusEvent* event)
{
    isLassoHeld_ = false;
    PointCanvas::focusOutEvent(event);
}

void AreaCanvas::enterEvent(QEnterEvent* event)
{
    isPointerOver_ = true;
    if (!hint_.isEmpty())
        showOverlay();
    PointCanvas::enterEvent(event);
}

void AreaCanvas::leaveEvent(QEvent* event)
{
    isPointerOver_ = false;
    if (!hint_.isEmpty())
        showOverlay();
    PointCanvas::leaveEvent(event);
}

QString selectionAreaText(int count, Qt::KeyboardModifiers modifiers)
{
    const QString number = countText(count);
    if (modifiers.testFlag(Qt::ShiftModifier))
        return AreaCanvas::tr("add %1 to the selection").arg(number);
    if (modifiers.testFlag(Qt::ControlModifier))
        return AreaCanvas::tr("toggle %1 of the selection").arg(number);
    if (modifiers.testFlag(Qt::AltModifier))
        return AreaCanvas::tr("remove %1 from the selection").arg(number);
    return AreaCanvas::tr("select %1 · Shift adds, Ctrl toggles, Alt removes").arg(number);
}

} // namespace latency
