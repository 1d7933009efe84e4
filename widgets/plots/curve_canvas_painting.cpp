// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/curve_canvas.h"

#include <algorithm>
#include <cmath>

namespace latency
{

void CurveCanvas::paintLine(QCPPainter& painter, const Line& line, double width) const
{
    QPolygonF path;
    for (const QPointF& point : line.points)
        path << QPointF(xAxis->coordToPixel(point.x()), yAxis->coordToPixel(point.y()));
    QColor color = line.color;
    color.setAlphaF(isPale(line) ? 0.3F : 1.0F);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(path);
    if (path.size() == 1) {
        painter.setBrush(line.color);
        painter.drawEllipse(path.first(), 2, 2);
    }
}

void CurveCanvas::paintLabels(QCPPainter& painter, const std::vector<Line>& lines,
                              const Theme& theme) const
{
    const QRectF area = plotArea();
    painter.setFont(theme.font(Theme::Letters::Small));
    const QFontMetricsF metrics(painter.font(), painter.device());
    for (const Line& line : lines) {
        if (line.isBehind)
            continue;
        const double left = area.right() + theme.px(10);
        const double room = QCustomPlot::viewport().width() - left;
        // The value at the end must remain readable, so a long name is elided in the middle.
        const qsizetype space = line.text.lastIndexOf(' ');
        const QString value = line.text.mid(space);
        const QString name = metrics.elidedText(line.text.left(space), Qt::ElideMiddle,
                                                room - metrics.horizontalAdvance(value) - 2);
        const double end =
            std::clamp(yAxis->coordToPixel(line.points.back().y()), area.top(), area.bottom());
        painter.setPen(QPen(theme.border, 1));
        painter.drawLine(QPointF(area.right() + 1, end), QPointF(left - 3, line.height));
        QColor color = line.color;
        color.setAlphaF(isPale(line) ? 0.45F : 1.0F);
        painter.setPen(color);
        QFont font = theme.font(Theme::Letters::Small);
        font.setBold(isStrong(line.device));
        painter.setFont(font);
        painter.drawText(QRectF(left, line.height - theme.px(10), room, theme.px(20)),
                         Qt::AlignVCenter | Qt::AlignLeft, name + value);
    }
}

void CurveCanvas::paintPointedTitle(QCPPainter& painter, const Theme& theme) const
{
    if (!pointed_ || isExporting())
        return;
    const QRectF room = plotArea().adjusted(theme.px(4), theme.px(2), -theme.px(4), 0);
    painter.setFont(theme.font(Theme::Letters::Small));
    const QFontMetricsF metrics(painter.font(), painter.device());
    const QString text = metrics.elidedText(pointed_->title, Qt::ElideRight, room.width());
    const QRectF box(room.topLeft(), QSizeF(metrics.horizontalAdvance(text), metrics.height()));
    QColor ground = theme.panel;
    ground.setAlphaF(0.85F);
    painter.fillRect(box.adjusted(-3, -1, 3, 1), ground);
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

void CurveCanvas::paintOverlay(QCPPainter& painter, const Theme& theme)
{
    const std::vector<Line> drawn = lines(theme);
    const QRectF area = plotArea();
    painter.setClipRect(area.adjusted(0, -2, 2, 2));
    if (std::isfinite(now_)) {
        painter.setPen(QPen(theme.line, 1, Qt::DashLine));
        const double x = xAxis->coordToPixel(now_);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    for (const Line& line : drawn)
        if (line.isBehind || !isStrong(line.device))
            paintLine(painter, line, (isEmphasised_ && !line.isBehind ? 2.4 : 1.7) * theme.marks);
    for (const Line& line : drawn)
        if (!line.isBehind && isStrong(line.device))
            paintLine(painter, line, 3.0 * theme.marks);
    paintPointedTitle(painter, theme);
    painter.setClipping(false);
    paintLabels(painter, drawn, theme);
}

} // namespace latency
