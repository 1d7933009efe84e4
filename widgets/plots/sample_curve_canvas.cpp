// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/sample_curve_canvas.h"

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

constexpr double kWidestBand = 1.0; ///< what is wider leaves the plot

/// "6 %", with a decimal below ten.
QString bandText(double band)
{
    return band < 0.1 ? QString::number(100.0 * band, 'f', 1) + QStringLiteral(" %")
                      : percentText(band);
}

} // namespace

SampleCurveCanvas::SampleCurveCanvas(QWidget* parent) : PlotCanvas(parent)
{
    setObjectName("sampleCurveCanvas");
    setAccessibleName(tr("Quality against the number of samples"));
    setAxisTitles(tr("samples"), tr("Spearman ρ, unseen"));
    resetView();
}

void SampleCurveCanvas::setPoints(std::vector<SampleQuality> points)
{
    points_ = std::move(points);
    std::erase_if(points_, [](const SampleQuality& p) { return !std::isfinite(p.spearman); });
    widest_ = 0.0;
    for (const SampleQuality& point : points_)
        if (std::isfinite(point.band))
            widest_ = std::max(widest_, std::min(point.band, kWidestBand));
    hovered_ = -1;
    showData();
}

void SampleCurveCanvas::setNow(int samples)
{
    now_ = samples;
    showOverlay();
}

std::pair<QCPRange, QCPRange> SampleCurveCanvas::fullRanges() const
{
    double lowest = 1.0;
    double most = 10.0;
    for (const SampleQuality& point : points_) {
        lowest = std::min(lowest, point.spearman - point.spearmanDeviation);
        most = std::max(most, static_cast<double>(point.samples));
    }
    const double floor = std::min(0.9, std::floor(lowest * 10 - 1e-9) / 10);
    return {QCPRange(0, most * 1.04), QCPRange(std::max(-1.0, floor), 1 + (1 - floor) * 0.03)};
}

QPointF SampleCurveCanvas::spearmanAt(const SampleQuality& point, double off) const
{
    return {xAxis->coordToPixel(point.samples), yAxis->coordToPixel(point.spearman + off)};
}

double SampleCurveCanvas::bandAt(const SampleQuality& point) const
{
    const QRectF area = plotArea();
    return area.bottom() - 0.9 * area.height() * point.band / std::max(widest_, 1e-12);
}

void SampleCurveCanvas::paintSpearman(QCPPainter& painter, const Theme& theme) const
{
    QPolygonF spread;
    for (const SampleQuality& point : points_)
        spread << spearmanAt(point, point.spearmanDeviation);
    for (auto point = points_.rbegin(); point != points_.rend(); ++point)
        spread << spearmanAt(*point, -point->spearmanDeviation);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accentSoft);
    painter.drawPolygon(spread);
    for (std::size_t i = 1; i < points_.size(); ++i) {
        painter.setPen(QPen(theme.accent, theme.stroke(2),
                            points_[i].isAhead ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(spearmanAt(points_[i - 1]), spearmanAt(points_[i]));
    }
    for (const SampleQuality& point : points_) {
        painter.setPen(QPen(theme.accent, 1.2));
        painter.setBrush(point.isAhead ? theme.panel : theme.accent);
        painter.drawEllipse(spearmanAt(point), theme.stroke(2.5), theme.stroke(2.5));
    }
}

void SampleCurveCanvas::paintBands(QCPPainter& painter, const Theme& theme) const
{
    QPolygonF path;
    const SampleQuality* last = nullptr;
    for (const SampleQuality& point : points_)
        if (std::isfinite(point.band)) {
            path << QPointF(xAxis->coordToPixel(point.samples), bandAt(point));
            last = &point;
        }
    if (!last)
        return;
    painter.setPen(QPen(theme.picked, 1.4 * theme.marks, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(path);
    painter.setFont(theme.font(Theme::Letters::Small));
    const QString text = tr("±2σ: %1").arg(bandText(last->band));
    const double width = QFontMetricsF(painter.font(), painter.device()).horizontalAdvance(text);
    const QRectF place(path.last().x() - width - theme.px(6), path.last().y() - theme.px(20),
                       width + theme.px(4), theme.px(15));
    QColor plate = theme.panel;
    plate.setAlphaF(0.85F);
    painter.fillRect(place, plate);
    painter.drawText(place, Qt::AlignCenter, text);
}

void SampleCurveCanvas::paintPlate(QCPPainter& painter, const Theme& theme) const
{
    if (hovered_ < 0 || isExporting())
        return;
    const SampleQuality& point = points_[static_cast<std::size_t>(hovered_)];
    QString text = tr("%1 samples: ρ %2").arg(point.samples).arg(correlationText(point.spearman));
    if (point.spearmanDeviation > 0.0)
        text += " ± " + correlationText(point.spearmanDeviation);
    if (std::isfinite(point.band))
        text += tr(" · ±2σ is %1").arg(bandText(point.band));
    if (point.isAhead)
        text += tr(" · suggested");
    drawPlate(painter, spearmanAt(point), text, QRectF(QCustomPlot::viewport()), theme);
}

void SampleCurveCanvas::paintOverlay(QCPPainter& painter, const Theme& theme)
{
    if (points_.empty())
        return;
    const QRectF area = plotArea();
    painter.setClipRect(area.adjusted(0, -3, 3, 3));
    if (now_ > 0) {
        painter.setPen(QPen(theme.line, 1, Qt::DashLine));
        const double x = xAxis->coordToPixel(now_);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    paintBands(painter, theme);
    paintSpearman(painter, theme);
    painter.setClipping(false);
    paintPlate(painter, theme);
}

void SampleCurveCanvas::mouseMoveEvent(QMouseEvent* event)
{
    PlotCanvas::mouseMoveEvent(event);
    std::vector<double> columns;
    for (const SampleQuality& point : points_)
        columns.push_back(spearmanAt(point).x());
    const int nearest = pointedColumn(columns, event->position().x(), 24.0);
    if (nearest == hovered_)
        return;
    hovered_ = nearest;
    showOverlay();
}

void SampleCurveCanvas::leaveEvent(QEvent* event)
{
    PlotCanvas::leaveEvent(event);
    hovered_ = -1;
    showOverlay();
}

} // namespace latency
