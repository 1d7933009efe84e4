// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/comparison_canvas.h"

#include "widgets/plots/number_ticker.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/theme/active_theme.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace latency
{

ComparisonCanvas::ComparisonCanvas(QWidget* parent) : PlotCanvas(parent)
{
    setObjectName("comparisonCanvas");
    setAccessibleName(tr("Runs compared"));
    setShown(Shown::Devices);
}

void ComparisonCanvas::setSeries(QStringList devices, std::vector<ComparedSeries> series)
{
    devices_ = std::move(devices);
    series_ = std::move(series);
    QStringList spoken;
    for (const ComparedSeries& one : series_)
        spoken << one.title;
    setAccessibleDescription(spoken.join(", "));
    showAxes();
    showData();
}

void ComparisonCanvas::setShown(Shown shown)
{
    shown_ = shown;
    showAxes();
    resetView();
}

void ComparisonCanvas::setStrongSeries(int index)
{
    if (index == strong_)
        return;
    strong_ = index;
    showMarks();
}

void ComparisonCanvas::setHighlightedDevice(int place)
{
    if (place == highlighted_)
        return;
    highlighted_ = place;
    redraw();
}

void ComparisonCanvas::setSelectedDevices(std::vector<int> places)
{
    selected_ = std::move(places);
    redraw();
}

void ComparisonCanvas::showAxes()
{
    if (shown_ == Shown::Curves) {
        xAxis->setTicker(QSharedPointer<NumberTicker>::create(false));
        xAxis->setTickLabelRotation(0);
        setAxisTitles(tr("epoch"), tr("Spearman ρ, mean of the test devices"));
        return;
    }
    auto names = QSharedPointer<QCPAxisTickerText>::create();
    const QFontMetricsF metrics(activeTheme().font(Theme::Letters::Small));
    const double room =
        plotArea().width() / static_cast<double>(std::max<qsizetype>(1, devices_.size()));
    double widest = 0;
    for (const QString& name : devices_)
        widest = std::max(widest, metrics.horizontalAdvance(name));
    for (qsizetype i = 0; i < devices_.size(); ++i)
        names->addTick(static_cast<double>(i),
                       metrics.elidedText(devices_[i], Qt::ElideMiddle, activeTheme().px(110)));
    xAxis->setTicker(names);
    xAxis->setTickLabelRotation(widest > room ? -35 : 0);
    setAxisTitles({}, tr("Spearman ρ, unseen"));
}

std::pair<QCPRange, QCPRange> ComparisonCanvas::fullRanges() const
{
    double lowest = 1;
    double last = 1;
    for (const ComparedSeries& one : series_) {
        for (const auto& seeds : one.devices)
            for (const double rho : seeds)
                if (shown_ == Shown::Devices && std::isfinite(rho))
                    lowest = std::min(lowest, rho);
        for (const QPointF& point : one.curve) {
            last = std::max(last, point.x());
            if (shown_ == Shown::Curves && std::isfinite(point.y()))
                lowest = std::min(lowest, point.y());
        }
    }
    const double floor = std::max(-1.0, std::min(0.95, std::floor(lowest * 20 - 1e-9) / 20));
    const QCPRange rho(floor, 1 + (1 - floor) * 0.03);
    if (shown_ == Shown::Curves)
        return {QCPRange(0, last), rho};
    return {QCPRange(-0.5, static_cast<double>(std::max<qsizetype>(1, devices_.size())) - 0.5),
            rho};
}

QColor ComparisonCanvas::colorOf(std::size_t series, const Theme& theme) const
{
    QColor color = theme.seriesColor(static_cast<int>(series));
    color.setAlphaF(strong_ < 0 || strong_ == static_cast<int>(series) ? 1.0F : 0.25F);
    return color;
}

QRectF ComparisonCanvas::columnOf(int place) const
{
    const double left = xAxis->coordToPixel(place - 0.46);
    const double right = xAxis->coordToPixel(place + 0.46);
    return {QPointF(left, plotArea().top()), QPointF(right, plotArea().bottom())};
}

void ComparisonCanvas::paintUnderlay(QCPPainter& painter, const Theme& theme)
{
    if (shown_ != Shown::Devices)
        return;
    painter.setPen(Qt::NoPen);
    for (int place = 0; place < static_cast<int>(devices_.size()); ++place) {
        const bool isSelected = std::ranges::find(selected_, place) != selected_.end();
        painter.setBrush(isSelected ? theme.accentSoft : theme.hover);
        if (isSelected || place == highlighted_)
            painter.drawRect(columnOf(place));
    }
}

double ComparisonCanvas::seriesX(std::size_t series, std::size_t device) const
{
    const double step = 0.8 / std::max(1.0, static_cast<double>(series_.size()));
    return xAxis->coordToPixel(static_cast<double>(device) - 0.4 +
                               (static_cast<double>(series) + 0.5) * step);
}

QPolygonF ComparisonCanvas::curveOf(std::size_t series) const
{
    QPolygonF path;
    for (const QPointF& point : series_[series].curve)
        if (std::isfinite(point.y()))
            path << QPointF(xAxis->coordToPixel(point.x()), yAxis->coordToPixel(point.y()));
    return path;
}

void ComparisonCanvas::paintDevices(QCPPainter& painter, const Theme& theme) const
{
    const auto count = static_cast<double>(series_.size());
    const double step = 0.8 / std::max(1.0, count);
    for (std::size_t s = 0; s < series_.size(); ++s)
        for (std::size_t d = 0; d < series_[s].devices.size(); ++d) {
            const std::vector<double>& seeds = series_[s].devices[d];
            if (seeds.empty())
                continue;
            const double x = seriesX(s, d);
            const double half = std::min<double>(
                theme.px(9), 0.4 * step * (xAxis->coordToPixel(1) - xAxis->coordToPixel(0)));
            const double mean = std::accumulate(seeds.begin(), seeds.end(), 0.0) /
                                static_cast<double>(seeds.size());
            const QColor color = colorOf(s, theme);
            const auto [low, high] = std::ranges::minmax_element(seeds);
            painter.setPen(QPen(color, 1));
            painter.drawLine(QPointF(x, yAxis->coordToPixel(*low)),
                             QPointF(x, yAxis->coordToPixel(*high)));
            painter.setPen(QPen(color, theme.px(3), Qt::SolidLine, Qt::FlatCap));
            const double y = yAxis->coordToPixel(mean);
            painter.drawLine(QPointF(x - half, y), QPointF(x + half, y));
            painter.setPen(QPen(theme.panel, 0.8));
            painter.setBrush(color);
            for (const double rho : seeds)
                painter.drawEllipse(QPointF(x, yAxis->coordToPixel(rho)), theme.px(3), theme.px(3));
        }
}

void ComparisonCanvas::paintCurves(QCPPainter& painter, const Theme& theme) const
{
    for (std::size_t s = 0; s < series_.size(); ++s) {
        const QPolygonF path = curveOf(s);
        const QColor color = colorOf(s, theme);
        painter.setPen(QPen(color, strong_ == static_cast<int>(s) ? 3 : 1.8, Qt::SolidLine,
                            Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(path);
        if (path.isEmpty())
            continue;
        painter.setBrush(color);
        painter.drawEllipse(path.last(), 3, 3);
    }
}

void ComparisonCanvas::paintMarks(QCPPainter& painter, const Theme& theme)
{
    painter.setClipRect(plotArea().adjusted(-4, -4, 4, 4));
    if (shown_ == Shown::Devices)
        paintDevices(painter, theme);
    else
        paintCurves(painter, theme);
}

int ComparisonCanvas::deviceAt(QPointF position) const
{
    if (shown_ != Shown::Devices)
        return -1;
    for (int place = 0; place < static_cast<int>(devices_.size()); ++place)
        if (columnOf(place).contains(position))
            return place;
    return -1;
}

int ComparisonCanvas::seriesAt(QPointF position) const
{
    int best = -1;
    double nearest = activeTheme().px(8);
    const auto consider = [&](std::size_t series, double away) {
        if (away < nearest) {
            nearest = away;
            best = static_cast<int>(series);
        }
    };
    for (std::size_t s = 0; s < series_.size(); ++s) {
        if (shown_ == Shown::Curves) {
            const QPolygonF path = curveOf(s);
            for (qsizetype i = 1; i < path.size(); ++i)
                consider(s, distanceToSegment(position, path[i - 1], path[i]));
            continue;
        }
        for (std::size_t d = 0; d < series_[s].devices.size(); ++d)
            for (const double rho : series_[s].devices[d])
                consider(s, QLineF(position, {seriesX(s, d), yAxis->coordToPixel(rho)}).length());
    }
    return best;
}

void ComparisonCanvas::hoverSeries(int index)
{
    if (index == strong_)
        return;
    setStrongSeries(index);
    Q_EMIT seriesHovered(index);
}

void ComparisonCanvas::mouseMoveEvent(QMouseEvent* event)
{
    PlotCanvas::mouseMoveEvent(event);
    hoverSeries(seriesAt(event->position()));
    const int place = deviceAt(event->position());
    if (place == highlighted_)
        return;
    setHighlightedDevice(place);
    Q_EMIT deviceHovered(place);
}

void ComparisonCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    PlotCanvas::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && shown_ == Shown::Devices)
        Q_EMIT deviceClicked(deviceAt(event->position()), event->modifiers());
    if (event->button() == Qt::LeftButton && shown_ == Shown::Curves)
        if (const int series = seriesAt(event->position()); series >= 0)
            Q_EMIT seriesClicked(series);
}

void ComparisonCanvas::leaveEvent(QEvent* event)
{
    PlotCanvas::leaveEvent(event);
    hoverSeries(-1);
    if (highlighted_ < 0)
        return;
    setHighlightedDevice(-1);
    Q_EMIT deviceHovered(-1);
}

void ComparisonCanvas::resizeEvent(QResizeEvent* event)
{
    PlotCanvas::resizeEvent(event);
    showAxes();
}

} // namespace latency
