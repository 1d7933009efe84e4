// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/prediction_canvas.h"

#include "widgets/theme/active_theme.h"

#include <algorithm>
#include <cmath>

namespace latency
{

namespace
{

constexpr double kTolerance = 0.10; // the tinted band: ±10 %

/// Few points are drawn large enough to be distinguished.
double pointDiameter(std::size_t count)
{
    constexpr double smallest = 2.4; // from 5 000 on
    constexpr double largest = 7.0;  // up to 50
    const double share = std::log(5000.0 / static_cast<double>(std::max<std::size_t>(count, 1))) /
                         std::log(5000.0 / 50.0);
    return smallest + (largest - smallest) * std::clamp(share, 0.0, 1.0);
}

QCPRange joined(QCPRange one, bool hasOne, QCPRange two, bool hasTwo)
{
    if (!hasOne)
        return two;
    if (hasTwo)
        one.expand(two);
    return one;
}

} // namespace

PredictionCanvas::PredictionCanvas(QWidget* parent) : AreaCanvas(parent)
{
    setObjectName("predictionCanvas");
    styleData(activeTheme());
    applyScale();
}

void PredictionCanvas::setMeasured(std::vector<double> milliseconds)
{
    std::vector<double> nothing(milliseconds.size(), std::nan(""));
    deviation_.clear();
    drawn_ = static_cast<std::size_t>(
        std::ranges::count_if(milliseconds, [](double value) { return std::isfinite(value); }));
    cloud().setPoints(std::move(milliseconds), std::move(nothing));
    styleData(activeTheme());
    resetView();
}

void PredictionCanvas::setUnit(const QString& unit)
{
    unit_ = unit;
    applyScale();
}

void PredictionCanvas::setPredicted(std::vector<double> values, std::vector<float> deviation,
                                    bool isMilliseconds)
{
    deviation_ = std::move(deviation);
    if (isMilliseconds != isMilliseconds_) {
        isMilliseconds_ = isMilliseconds;
        applyScale();
    }
    cloud().setY(std::move(values));
    showData();
}

void PredictionCanvas::setDoubted(std::vector<int> points)
{
    doubted_ = std::move(points);
    showMarks();
}

void PredictionCanvas::setLogarithmic(bool isLog)
{
    isLog_ = isLog;
    applyScale();
    resetView();
}

void PredictionCanvas::applyScale()
{
    // Scores of unknown scale may be negative, so only the measured axis turns logarithmic.
    setLog(isLog_, isLog_ && isMilliseconds_);
    setAxisTitles((isLog_ ? tr("measured (%1, log)") : tr("measured (%1)")).arg(unit_),
                  !isMilliseconds_
                      ? tr("predicted (score, no unit)")
                      : (isLog_ ? tr("predicted (%1, log)") : tr("predicted (%1)")).arg(unit_));
}

void PredictionCanvas::setBandsShown(bool isShown)
{
    areBandsShown_ = isShown;
    showMarks();
}

double PredictionCanvas::deviation(int point) const
{
    const auto place = static_cast<std::size_t>(point);
    return place < deviation_.size() ? static_cast<double>(deviation_[place]) : std::nan("");
}

std::pair<QCPRange, QCPRange> PredictionCanvas::fullRanges() const
{
    bool hasX = false;
    bool hasY = false;
    const bool isYLog = isLog_ && isMilliseconds_;
    const QCPRange x = cloud().xRange(isLog_, hasX);
    const QCPRange y = cloud().yRange(isYLog, hasY);
    const QCPRange nothing(isLog_ ? 0.1 : 0.0, 1.0);
    if (!hasX && !hasY)
        return {nothing, nothing};
    if (!isMilliseconds_)
        return {hasX ? padded(x, isLog_) : nothing, hasY ? padded(y, false) : QCPRange(0, 1)};
    // Both axes in ms share their range, so that y = x is the diagonal.
    const QCPRange both = padded(joined(x, hasX, y, hasY), isLog_, 0.03);
    return {both, both};
}

void PredictionCanvas::styleData(const Theme& theme)
{
    QColor color = theme.test;
    color.setAlphaF(theme.isDark ? 0.62F : 0.55F);
    cloud().setLook(color, theme.stroke(pointDiameter(drawn_)));
}

void PredictionCanvas::paintUnderlay(QCPPainter& painter, const Theme& theme)
{
    if (!isMilliseconds_)
        return;
    const double low = isLog_ ? xAxis->range().lower : std::max(0.0, xAxis->range().lower);
    const double high = xAxis->range().upper;
    if (!(high > low))
        return;
    const auto at = [this](double x, double y) {
        return QPointF(xAxis->coordToPixel(x), yAxis->coordToPixel(y));
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accentSoft);
    const QPolygonF band{at(low, low * (1 - kTolerance)), at(high, high * (1 - kTolerance)),
                         at(high, high * (1 + kTolerance)), at(low, low * (1 + kTolerance))};
    // Not every export format clips.
    painter.drawPolygon(band.intersected(QPolygonF(QRectF(plotArea()))));
    painter.setPen(QPen(theme.line, 1.2 * theme.marks));
    painter.drawLine(at(low, low), at(high, high));
    painter.setFont(theme.font(Theme::Letters::Small));
    painter.setPen(theme.mutedText);
    const double edge = high / (1 + kTolerance); // where the upper bound leaves the plot
    painter.drawText(QRectF(at(edge, high) - QPointF(theme.px(60), -theme.px(2)),
                            QSizeF(theme.px(54), theme.px(16))),
                     Qt::AlignRight | Qt::AlignTop, tr("±10 %"));
}

void PredictionCanvas::paintBar(QCPPainter& painter, int point) const
{
    const double sigma = deviation(point);
    if (!isDrawn(point) || !std::isfinite(sigma))
        return;
    const double lowest = isLog_ ? yAxis->range().lower : -1e300;
    const double x = cloud().pixel(point).x();
    const double top = yAxis->coordToPixel(cloud().y(point) + 2 * sigma);
    const double bottom = yAxis->coordToPixel(std::max(lowest, cloud().y(point) - 2 * sigma));
    painter.drawLine(QPointF(x, top), QPointF(x, bottom));
}

void PredictionCanvas::paintMarks(QCPPainter& painter, const Theme& theme)
{
    if (areBandsShown_ && !deviation_.empty()) {
        painter.setClipRect(plotArea());
        QColor color = theme.picked;
        color.setAlphaF(0.55F);
        painter.setPen(QPen(color, theme.px(2), Qt::SolidLine, Qt::FlatCap));
        for (const int point : marked())
            paintBar(painter, point);
    }
    AreaCanvas::paintMarks(painter, theme);
    painter.setPen(QPen(theme.error, theme.px(2)));
    painter.setBrush(Qt::NoBrush);
    for (const int point : doubted_)
        if (isDrawn(point))
            painter.drawEllipse(cloud().pixel(point), theme.stroke(9), theme.stroke(9));
}

void PredictionCanvas::paintOverlay(QCPPainter& painter, const Theme& theme)
{
    if (areBandsShown_ && !deviation_.empty() && hovered() >= 0 && !isExporting()) {
        painter.setClipRect(plotArea());
        painter.setPen(QPen(theme.ring, theme.px(2), Qt::SolidLine, Qt::FlatCap));
        paintBar(painter, hovered());
    }
    AreaCanvas::paintOverlay(painter, theme);
}

} // namespace latency
