// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/front_canvas.h"

#include "widgets/panels/number_text.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/theme/active_theme.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace latency
{

namespace
{

constexpr double kGrasp = 6.0; // pixels beside the limit that take hold of it

/// The relevant part of the objective's range: networks far below the rest are not candidates and
/// would compress the front to a line.
double lowestShown(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    if (values.empty())
        return 0.0;
    const auto tenth = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 10);
    std::ranges::nth_element(values, tenth);
    return *tenth;
}

bool hasLatency(const std::vector<double>& milliseconds)
{
    return std::ranges::any_of(milliseconds, [](double value) { return std::isfinite(value); });
}

} // namespace

FrontCanvas::FrontCanvas(QWidget* parent) : AreaCanvas(parent)
{
    setObjectName("frontCanvas");
    emptyText_ = tr("Networks appear here after the first measurements.");
    objective_ = tr("objective");
    showTitles();
    styleData(activeTheme());
}

void FrontCanvas::setQuantity(const QuantityText& quantity)
{
    quantity_ = quantity;
    showTitles();
}

void FrontCanvas::setObjectiveTitle(const QString& title)
{
    objective_ = title;
    showTitles();
}

void FrontCanvas::showTitles()
{
    setAccessibleName(tr("Objective against %1").arg(quantity_.name()));
    setAxisTitles(tr("%1: measured or predicted").arg(quantity_.axis()), objective_);
}

void FrontCanvas::setView(FrontView view)
{
    const bool isOther = view.milliseconds.size() != view_.milliseconds.size() ||
                         hasLatency(view.milliseconds) != hasLatency(view_.milliseconds);
    replaceView(std::move(view));
    if (isOther)
        resetView();
}

void FrontCanvas::replaceView(FrontView view)
{
    view_ = std::move(view);
    cloud().setPoints(view_.milliseconds, view_.objective);
    setMarked(view_.measured);
    showData();
}

void FrontCanvas::setAnswer(int architecture)
{
    view_.answer = architecture;
    showMarks();
}

void FrontCanvas::setLimit(double milliseconds)
{
    if (milliseconds == limit_)
        return;
    limit_ = milliseconds;
    if (!isLimitDragged_ && !hasLatency(view_.milliseconds))
        resetView();
    redraw(); // the area within the limit lies below the points
}

QPointF FrontCanvas::pixelOf(double milliseconds, double objective) const
{
    return {xAxis->coordToPixel(milliseconds), yAxis->coordToPixel(objective)};
}

void FrontCanvas::shareScaleWith(FrontCanvas& other)
{
    for (auto [one, two] : {std::pair(this, &other), std::pair(&other, this)}) {
        one->other_ = two;
        const auto follow = [](QCPAxis* from, QCPAxis* to, FrontCanvas* canvas) {
            const auto changed = qOverload<const QCPRange&>(&QCPAxis::rangeChanged);
            connect(from, changed, canvas, [to, canvas](const QCPRange& range) {
                if (to->range() == range)
                    return;
                to->setRange(range);
                canvas->redraw();
            });
        };
        follow(one->xAxis, two->xAxis, two);
        follow(one->yAxis, two->yAxis, two);
    }
}

std::pair<QCPRange, QCPRange> FrontCanvas::fullRanges() const
{
    auto [x, y] = ownRanges();
    if (other_ && other_->cloud().count() == cloud().count()) {
        const auto [otherX, otherY] = other_->ownRanges();
        x.expand(otherX);
        y.expand(otherY);
    }
    return {x, y};
}

std::pair<QCPRange, QCPRange> FrontCanvas::ownRanges() const
{
    bool hasX = false;
    bool hasY = false;
    QCPRange x = cloud().xRange(false, hasX);
    QCPRange y = cloud().yRange(false, hasY);
    if (!hasX || !hasY)
        return rangesBeforeTheFirstFit();
    y.lower = std::max(y.lower, lowestShown(view_.objective));
    if (std::isfinite(limit_))
        x.expand(limit_);
    x = padded(x, false);
    x.lower = std::max(x.lower, 0.0); // no network takes less than no time
    return {x, padded(y, false, 0.06)};
}

/// Without latencies of the device: twice the limit, and every objective.
std::pair<QCPRange, QCPRange> FrontCanvas::rangesBeforeTheFirstFit() const
{
    const QCPRange x(0, std::isfinite(limit_) && limit_ > 0 ? 2 * limit_ : 1);
    const double lowest = lowestShown(view_.objective);
    double highest = lowest;
    for (const double value : view_.objective)
        if (std::isfinite(value))
            highest = std::max(highest, value);
    return {x, highest > lowest ? padded(QCPRange(lowest, highest), false, 0.06) : QCPRange(0, 1)};
}

void FrontCanvas::styleData(const Theme& theme)
{
    QColor color = theme.cloud;
    color.setAlphaF(0.55F);
    cloud().setLook(color, theme.stroke(2.4));
}

void FrontCanvas::paintUnderlay(QCPPainter& painter, const Theme& theme)
{
    if (!std::isfinite(limit_))
        return;
    const QRectF area = plotArea();
    const double x = std::clamp(xAxis->coordToPixel(limit_), area.left(), area.right());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accentSoft);
    painter.drawRect(QRectF(area.topLeft(), QPointF(x, area.bottom())));
}

void FrontCanvas::paintSteps(QCPPainter& painter, const QPolygonF& corners, const QPen& pen) const
{
    QPolygonF path;
    for (const QPointF& corner : corners) {
        if (!path.isEmpty())
            path << QPointF(corner.x(), path.last().y());
        path << corner;
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(path);
}

void FrontCanvas::paintFronts(QCPPainter& painter, const Theme& theme) const
{
    QPolygonF known;
    for (const QPointF& point : view_.trueFront)
        known << pixelOf(point.x(), point.y());
    paintSteps(painter, known, QPen(theme.line, 1.4, Qt::DashLine));
    QPolygonF believed;
    for (const int point : view_.front)
        if (isDrawn(point))
            believed << cloud().pixel(point);
    paintSteps(painter, believed, QPen(theme.accent, theme.stroke(2)));
    if (view_.deviation.empty())
        return;
    painter.setPen(QPen(theme.accent, 1.0));
    for (const int point : view_.front) {
        const double sigma = view_.deviation[static_cast<std::size_t>(point)];
        if (!isDrawn(point) || !std::isfinite(sigma))
            continue;
        const double middle = cloud().x(point);
        const double y = cloud().pixel(point).y();
        painter.drawLine(QPointF(xAxis->coordToPixel(std::max(middle - 2 * sigma, 0.0)), y),
                         QPointF(xAxis->coordToPixel(middle + 2 * sigma), y));
    }
}

void FrontCanvas::paintPublished(QCPPainter& painter, const Theme& theme) const
{
    painter.setFont(theme.font(Theme::Letters::Small));
    QColor halo = theme.panel;
    halo.setAlphaF(0.8F);
    std::vector<QRectF> taken; // by labels; one that finds no room is left out
    const auto drawLabel = [&](QPointF at, const QString& text) {
        const QSizeF size = painter.fontMetrics().size(Qt::TextSingleLine, text);
        const double gap = theme.px(6);
        for (const QPointF corner :
             {QPointF(gap, gap), QPointF(-gap - size.width(), -gap - size.height()),
              QPointF(gap, -gap - size.height()), QPointF(-gap - size.width(), gap)}) {
            const QRectF box(at + corner, size);
            const bool isFree = std::ranges::none_of(
                taken, [&](const QRectF& other) { return other.intersects(box); });
            if (!isFree || !plotArea().contains(box))
                continue;
            taken.push_back(box);
            painter.fillRect(box.adjusted(-2, 1, 2, -1), halo); // legible upon points and lines
            painter.drawText(box, Qt::AlignCenter, text);
            return;
        }
    };
    std::map<std::pair<double, double>, QStringList> systems;
    for (const PublishedPoint& point : view_.published) {
        const QPointF at = pixelOf(point.milliseconds, point.objective);
        if (!plotArea().contains(at))
            continue;
        painter.setPen(QPen(theme.text, 1.4));
        painter.setBrush(Qt::NoBrush);
        const double size = theme.px(4);
        painter.drawPolygon(QPolygonF{at + QPointF(0, -size), at + QPointF(size, 0),
                                      at + QPointF(0, size), at + QPointF(-size, 0)});
        systems[{point.milliseconds, point.objective}] << point.system;
    }
    painter.setPen(theme.text);
    for (auto& [place, names] : systems) {
        names.removeDuplicates(); // several budgets may have led to one network
        drawLabel(pixelOf(place.first, place.second), names.join(QStringLiteral(", ")));
    }
}

void FrontCanvas::paintAnswer(QCPPainter& painter, const Theme& theme) const
{
    if (!isDrawn(view_.answer))
        return;
    const QPointF at = cloud().pixel(view_.answer);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.panel, theme.px(5)));
    painter.drawEllipse(at, theme.px(9), theme.px(9));
    painter.setPen(QPen(theme.accent, theme.px(3)));
    painter.drawEllipse(at, theme.px(9), theme.px(9));
}

void FrontCanvas::paintLimit(QCPPainter& painter, const Theme& theme) const
{
    if (!std::isfinite(limit_))
        return;
    const QRectF area = plotArea();
    const double x = xAxis->coordToPixel(limit_);
    if (x < area.left() - 1 || x > area.right() + 1)
        return;
    painter.setPen(QPen(theme.accent, isLimitDragged_ ? theme.px(3) : theme.px(2)));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    drawPlate(painter, QPointF(x, area.bottom() - theme.px(30)),
              tr("limit %1").arg(quantity_.value(limit_)), area, theme);
}

void FrontCanvas::paintMarks(QCPPainter& painter, const Theme& theme)
{
    painter.setClipRect(plotArea().adjusted(-6, -6, 6, 6));
    if (!hasLatency(view_.milliseconds)) {
        painter.setPen(theme.mutedText);
        painter.drawText(plotArea(), Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
    }
    paintFronts(painter, theme);
    paintPublished(painter, theme);
    AreaCanvas::paintMarks(painter, theme);
    paintAnswer(painter, theme);
}

void FrontCanvas::paintOverlay(QCPPainter& painter, const Theme& theme)
{
    painter.setClipRect(plotArea().adjusted(-6, -6, 6, 6));
    paintLimit(painter, theme);
    AreaCanvas::paintOverlay(painter, theme);
}

bool FrontCanvas::isOnLimit(QPointF position) const
{
    return std::isfinite(limit_) && plotArea().contains(position) &&
           std::abs(xAxis->coordToPixel(limit_) - position.x()) <= kGrasp;
}

void FrontCanvas::dragTo(double milliseconds)
{
    const double least = 1e-3 * std::max(1e-6, xAxis->range().size());
    setLimit(std::max(least, milliseconds));
    Q_EMIT limitDragged(limit_);
}

void FrontCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && isOnLimit(event->position())) {
        isLimitDragged_ = true;
        showOverlay();
        return;
    }
    AreaCanvas::mousePressEvent(event);
}

void FrontCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (isLimitDragged_) {
        dragTo(xAxis->pixelToCoord(event->position().x()));
        return;
    }
    setCursor(isOnLimit(event->position()) ? Qt::SizeHorCursor : Qt::ArrowCursor);
    AreaCanvas::mouseMoveEvent(event);
}

void FrontCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (isLimitDragged_) {
        isLimitDragged_ = false;
        showOverlay();
        return;
    }
    AreaCanvas::mouseReleaseEvent(event);
}

void FrontCanvas::keyPressEvent(QKeyEvent* event)
{
    const bool isMoved = event->modifiers().testFlag(Qt::ControlModifier) &&
                         (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right);
    if (!isMoved || !std::isfinite(limit_)) {
        AreaCanvas::keyPressEvent(event);
        return;
    }
    const double step = xAxis->range().size() / 200.0;
    dragTo(limit_ + (event->key() == Qt::Key_Right ? step : -step));
}

} // namespace latency
