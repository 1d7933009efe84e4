// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/transfer/transfer_canvas.h"

#include "widgets/panels/number_text.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/plots/pointed_column.h"
#include "widgets/theme/active_theme.h"

#include <algorithm>
#include <cmath>

namespace latency
{

namespace
{

/// The points that have a value.
std::vector<std::size_t> drawn(const TransferLine& line)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < line.points.size(); ++i)
        if (std::isfinite(line.points[i].y()))
            places.push_back(i);
    return places;
}

} // namespace

TransferCanvas::TransferCanvas(QWidget* parent) : PlotCanvas(parent)
{
    setObjectName("transferCanvas");
    setAccessibleName(tr("Rank correlation against the number of labels"));
    axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom | QCP::msTop);
    setAxisTitles(tr("labels on the target space"), tr("Spearman ρ, unseen"));
    styleData(activeTheme());
    resetView();
}

void TransferCanvas::setView(TransferView view)
{
    view_ = std::move(view);
    hovered_ = -1;
    styleData(activeTheme());
    showData();
}

QColor TransferCanvas::colorOf(std::size_t line, const Theme& theme)
{
    return line == 0 ? theme.accent : line == 1 ? theme.test : theme.mutedText;
}

QPointF TransferCanvas::at(QPointF point) const
{
    return {xAxis->coordToPixel(point.x()), yAxis->coordToPixel(point.y())};
}

void TransferCanvas::styleData(const Theme& theme)
{
    const QFontMetricsF metrics(theme.font(Theme::Letters::Small));
    double widest = metrics.horizontalAdvance("transferred 0.000");
    for (const TransferLine& line : view_.lines)
        widest = std::max(widest, metrics.horizontalAdvance(line.name + " 0.000"));
    const double room = std::min(widest + theme.px(16), std::max(60.0, width() * 0.4));
    QMargins margins = axisRect()->margins();
    margins.setRight(static_cast<int>(room));
    axisRect()->setMargins(margins);
}

std::pair<QCPRange, QCPRange> TransferCanvas::fullRanges() const
{
    double lowest = std::isfinite(view_.scratch) ? view_.scratch : view_.lines.empty() ? 0.1 : 1.0;
    for (const TransferLine& line : view_.lines)
        for (const std::size_t i : drawn(line))
            lowest = std::min(lowest, line.points[i].y() - line.deviations[i]);
    const double floor = std::min(0.9, std::floor(lowest * 10 - 1e-9) / 10);
    const double most = std::max(1, view_.mostLabels);
    return {QCPRange(-0.02 * most, most * 1.02),
            QCPRange(std::max(-1.0, floor), 1 + (1 - floor) * 0.03)};
}

void TransferCanvas::paintLine(QCPPainter& painter, std::size_t index, const Theme& theme) const
{
    const TransferLine& line = view_.lines[index];
    const std::vector<std::size_t> places = drawn(line);
    const QColor color = colorOf(index, theme);
    QPolygonF spread;
    QPolygonF path;
    for (const std::size_t i : places) {
        spread << at(line.points[i] + QPointF(0, line.deviations[i]));
        path << at(line.points[i]);
    }
    for (auto i = places.rbegin(); i != places.rend(); ++i)
        spread << at(line.points[*i] - QPointF(0, line.deviations[*i]));
    QColor soft = color;
    soft.setAlphaF(0.16F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    painter.drawPolygon(spread);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, theme.stroke(index == 0 ? 2.6 : 1.6), Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.drawPolyline(path);
    painter.setBrush(color);
    painter.setPen(Qt::NoPen);
    const double size = theme.stroke(index == 0 ? 3.2 : 2.4);
    for (const QPointF& point : path)
        painter.drawEllipse(point, size, size);
}

void TransferCanvas::paintScratch(QCPPainter& painter, const Theme& theme) const
{
    if (!std::isfinite(view_.scratch))
        return;
    const QRectF area = plotArea();
    const double y = yAxis->coordToPixel(view_.scratch);
    painter.setPen(QPen(theme.text, 1.2, Qt::DashLine));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setFont(theme.font(Theme::Letters::Small));
    const QString text = view_.scratchName + QStringLiteral(" ") + correlationText(view_.scratch);
    const QFontMetricsF metrics(painter.font(), painter.device());
    const double width = metrics.horizontalAdvance(text) + theme.px(8);
    QRectF plate(area.right() - width - theme.px(4), y - theme.px(19), width, theme.px(16));
    if (plate.top() < area.top())
        plate.moveTop(y + theme.px(3));
    QColor ground = theme.panel;
    ground.setAlphaF(0.85F);
    painter.fillRect(plate, ground);
    painter.setPen(theme.text);
    painter.drawText(plate, Qt::AlignCenter, text);
}

void TransferCanvas::paintNames(QCPPainter& painter, const Theme& theme) const
{
    const QRectF area = plotArea();
    std::vector<double> ends;
    std::vector<std::size_t> named;
    for (std::size_t i = 0; i < view_.lines.size(); ++i)
        if (const auto places = drawn(view_.lines[i]); !places.empty()) {
            const double y = at(view_.lines[i].points[places.back()]).y();
            ends.push_back(std::clamp(y, area.top(), area.bottom()));
            named.push_back(i);
        }
    const auto heights =
        spreadLabels(ends, theme.px(14), area.top() + theme.px(3), area.bottom() - theme.px(3));
    painter.setFont(theme.font(Theme::Letters::Small));
    for (std::size_t i = 0; i < named.size(); ++i) {
        const TransferLine& line = view_.lines[named[i]];
        const double value = line.points[drawn(line).back()].y();
        painter.setPen(colorOf(named[i], theme));
        painter.drawText(QRectF(area.right() + theme.px(7), heights[i] - theme.px(9),
                                axisRect()->margins().right() - theme.px(8), theme.px(18)),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         line.name + QStringLiteral(" ") + correlationText(value));
    }
}

void TransferCanvas::paintPlate(QCPPainter& painter, const Theme& theme) const
{
    if (hovered_ < 0 || isExporting() || view_.lines.empty())
        return;
    const auto place = static_cast<std::size_t>(hovered_);
    QStringList parts;
    QPointF anchor;
    for (const TransferLine& line : view_.lines) {
        if (place >= line.points.size() || !std::isfinite(line.points[place].y()))
            continue;
        if (parts.isEmpty()) {
            anchor = at(line.points[place]);
            parts << tr("%1 labels").arg(line.points[place].x());
        }
        QString part = line.name + QStringLiteral(" ") + correlationText(line.points[place].y());
        if (line.deviations[place] > 0.0)
            part += QStringLiteral(" ± ") + correlationText(line.deviations[place]);
        parts << part;
    }
    if (!parts.isEmpty())
        drawPlate(painter, anchor, parts.join(QStringLiteral(" · ")),
                  QRectF(QCustomPlot::viewport()), theme);
}

void TransferCanvas::paintOverlay(QCPPainter& painter, const Theme& theme)
{
    if (view_.lines.empty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(plotArea(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("The curve appears here, draw by draw, during the transfer."));
        return;
    }
    painter.setClipRect(plotArea().adjusted(-4, -4, 4, 4));
    for (std::size_t i = view_.lines.size(); i-- > 0;)
        paintLine(painter, i, theme);
    paintScratch(painter, theme);
    painter.setClipping(false);
    paintNames(painter, theme);
    paintPlate(painter, theme);
}

void TransferCanvas::mouseMoveEvent(QMouseEvent* event)
{
    PlotCanvas::mouseMoveEvent(event);
    std::vector<double> columns;
    if (!view_.lines.empty())
        for (const QPointF& point : view_.lines.front().points)
            columns.push_back(at(point).x());
    const int nearest = pointedColumn(columns, event->position().x(), 20.0);
    if (nearest == hovered_)
        return;
    hovered_ = nearest;
    showOverlay();
}

void TransferCanvas::leaveEvent(QEvent* event)
{
    PlotCanvas::leaveEvent(event);
    hovered_ = -1;
    showOverlay();
}

void TransferCanvas::resizeEvent(QResizeEvent* event)
{
    styleData(activeTheme());
    PlotCanvas::resizeEvent(event);
}

} // namespace latency
