// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/curve_canvas.h"

#include "widgets/panels/number_text.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/theme/active_theme.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace latency
{

CurveCanvas::CurveCanvas(QWidget* parent) : PlotCanvas(parent)
{
    setObjectName("curveCanvas");
    axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom | QCP::msTop);
    styleData(activeTheme());
    setShown(LearningCurves::Shown::Correlation);
}

void CurveCanvas::setEpochs(int epochs)
{
    epochs_ = std::max(1, epochs);
    showData();
}

void CurveCanvas::setCurves(std::vector<LearningCurve> curves)
{
    curves_ = std::move(curves);
    styleData(activeTheme());
    showData();
}

void CurveCanvas::setLoss(std::vector<QPointF> points)
{
    loss_ = std::move(points);
    showData();
}

void CurveCanvas::setNow(double epoch)
{
    now_ = epoch;
    showOverlay();
}

void CurveCanvas::setShown(LearningCurves::Shown shown)
{
    shown_ = shown;
    setAxisTitles(tr("epoch"), shown == LearningCurves::Shown::Loss ? tr("training loss")
                                                                    : tr("Spearman ρ, unseen"));
    resetView();
}

void CurveCanvas::setHighlightedDevice(int device)
{
    if (device == highlighted_)
        return;
    highlighted_ = device;
    showOverlay();
}

void CurveCanvas::setSelectedDevices(std::vector<int> devices)
{
    selected_ = std::move(devices);
    showOverlay();
}

void CurveCanvas::setPointedRun(std::optional<PointedRun> run)
{
    if (!pointed_ && !run)
        return;
    pointed_ = std::move(run);
    styleData(activeTheme());
    showData();
}

void CurveCanvas::setEmphasised(bool isEmphasised)
{
    if (isEmphasised == isEmphasised_)
        return;
    isEmphasised_ = isEmphasised;
    showOverlay();
}

bool CurveCanvas::isStrong(int device) const
{
    return device >= 0 &&
           (device == highlighted_ || std::ranges::find(selected_, device) != selected_.end());
}

bool CurveCanvas::isPale(const Line& line) const
{
    if (line.isBehind)
        return true;
    const bool isAnySeen = std::ranges::any_of(curves_, [this](const LearningCurve& curve) {
        return std::ranges::find(selected_, curve.device) != selected_.end();
    });
    return isAnySeen && line.device >= 0 && !isStrong(line.device);
}

void CurveCanvas::styleData(const Theme& theme)
{
    // Names are right of the axes and take up to two fifths of the width.
    const QFontMetricsF metrics(theme.font(Theme::Letters::Small));
    double widest = metrics.horizontalAdvance("loss 0.000");
    for (const LearningCurve& curve : curves_)
        widest = std::max(widest, metrics.horizontalAdvance(curve.name + " 0.000"));
    if (pointed_)
        for (const LearningCurve& curve : pointed_->curves)
            widest = std::max(widest, metrics.horizontalAdvance(curve.name + " 0.000"));
    const double room = std::min(widest + theme.px(16), std::max(60.0, width() * 0.45));
    QMargins margins = axisRect()->margins();
    margins.setRight(static_cast<int>(room));
    axisRect()->setMargins(margins);
}

std::pair<QCPRange, QCPRange> CurveCanvas::fullRanges() const
{
    std::vector<LearningCurve> curves = curves_;
    std::vector<QPointF> losses = loss_;
    if (pointed_) {
        std::ranges::copy(pointed_->curves, std::back_inserter(curves));
        std::ranges::copy(pointed_->loss, std::back_inserter(losses));
    }
    double last = epochs_;
    for (const LearningCurve& curve : curves)
        for (const QPointF& point : curve.points)
            last = std::max(last, point.x());
    const QCPRange epochs(0, last);
    if (shown_ == LearningCurves::Shown::Loss) {
        double highest = 0;
        for (const QPointF& point : losses)
            highest = std::max(highest, std::isfinite(point.y()) ? point.y() : 0.0);
        return {epochs, QCPRange(0, highest > 0 ? highest * 1.05 : 1)};
    }
    double lowest = 1;
    for (const LearningCurve& curve : curves)
        for (const QPointF& point : curve.points)
            if (std::isfinite(point.y()))
                lowest = std::min(lowest, point.y());
    const double floor = std::min(0.9, std::floor(lowest * 10 - 1e-9) / 10);
    return {epochs, QCPRange(std::max(-1.0, floor), 1 + (1 - floor) * 0.03)};
}

std::vector<CurveCanvas::Line> CurveCanvas::unlabelledLines(const Theme& theme) const
{
    std::vector<Line> found;
    std::vector<int> devices; // one colour per device, whichever run it is of
    const auto add = [&](const std::vector<LearningCurve>& curves,
                         const std::vector<QPointF>& losses, bool isBehind) {
        if (shown_ == LearningCurves::Shown::Loss) {
            found.push_back({-1, tr("loss"), losses, theme.accent, {}, 0, isBehind});
            return;
        }
        for (const LearningCurve& curve : curves) {
            const auto place = std::ranges::find(devices, curve.device) - devices.begin();
            if (place == std::ssize(devices))
                devices.push_back(curve.device);
            found.push_back({curve.device,
                             curve.name,
                             curve.points,
                             theme.seriesColor(static_cast<int>(place)),
                             {},
                             0,
                             isBehind});
        }
    };
    const bool hasPointed = pointed_ && !isExporting();
    add(curves_, loss_, hasPointed);
    if (hasPointed)
        add(pointed_->curves, pointed_->loss, false);
    return found;
}

std::vector<CurveCanvas::Line> CurveCanvas::lines(const Theme& theme) const
{
    std::vector<Line> found = unlabelledLines(theme);
    for (Line& line : found)
        std::erase_if(line.points, [](const QPointF& point) { return !std::isfinite(point.y()); });
    std::erase_if(found, [](const Line& line) { return line.points.empty(); });
    const QRectF area = plotArea();
    std::vector<double> ends;
    for (Line& line : found) {
        if (line.isBehind)
            continue;
        const double value = line.points.back().y();
        line.text = line.name + " " + correlationText(value);
        ends.push_back(std::clamp(yAxis->coordToPixel(value), area.top(), area.bottom()));
    }
    const auto heights =
        spreadLabels(ends, theme.px(13), area.top() + theme.px(3), area.bottom() - theme.px(3));
    auto height = heights.begin();
    for (Line& line : found)
        if (!line.isBehind)
            line.height = *height++;
    return found;
}

int CurveCanvas::deviceAt(QPointF position) const
{
    const Theme& theme = activeTheme();
    int best = -1;
    double bestDistance = 8;
    for (const Line& line : lines(theme)) {
        if (line.isBehind)
            continue;
        double away = std::abs(line.height - position.y());
        if (position.x() < plotArea().right()) {
            away = bestDistance + 1;
            for (std::size_t i = 1; i < line.points.size(); ++i) {
                const auto at = [this](QPointF p) {
                    return QPointF(xAxis->coordToPixel(p.x()), yAxis->coordToPixel(p.y()));
                };
                away = std::min(
                    away, distanceToSegment(position, at(line.points[i - 1]), at(line.points[i])));
            }
        }
        if (away < bestDistance) {
            bestDistance = away;
            best = line.device;
        }
    }
    return best;
}

void CurveCanvas::hoverByUser(int device)
{
    if (device == highlighted_)
        return;
    setHighlightedDevice(device);
    Q_EMIT deviceHovered(device);
}

void CurveCanvas::mouseMoveEvent(QMouseEvent* event)
{
    PlotCanvas::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        hoverByUser(deviceAt(event->position()));
}

void CurveCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    PlotCanvas::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton)
        Q_EMIT deviceClicked(deviceAt(event->position()), event->modifiers());
}

void CurveCanvas::resizeEvent(QResizeEvent* event)
{
    styleData(activeTheme());
    PlotCanvas::resizeEvent(event);
}

void CurveCanvas::leaveEvent(QEvent* event)
{
    PlotCanvas::leaveEvent(event);
    hoverByUser(-1);
}

} // namespace latency
