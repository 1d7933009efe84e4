// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/sample_canvas.h"

#include "widgets/theme/active_theme.h"

namespace latency
{

SampleCanvas::SampleCanvas(QWidget* parent) : AreaCanvas(parent)
{
    setObjectName("sampleCanvas");
    styleData(activeTheme());
}

void SampleCanvas::setPoints(std::vector<double> x, std::vector<double> y, bool isXLog, bool isYLog,
                             bool keepsView)
{
    const bool isSameSet =
        cloud().count() > 0 && x.size() == static_cast<std::size_t>(cloud().count());
    std::vector<QPointF> before;
    if (isSameSet && isVisible())
        before = cloud().pixels();
    setLog(isXLog, isYLog);
    cloud().setPoints(std::move(x), std::move(y));
    if (!before.empty())
        glide(std::move(before));
    if (!isSameSet)
        coloring_.reset();
    if (keepsView)
        showData();
    else
        resetView();
}

void SampleCanvas::setColoring(std::optional<PointColoring> coloring)
{
    coloring_ = std::move(coloring);
    styleData(activeTheme());
    redraw();
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
    cloud().setColors(coloring_ ? colorsOf(*coloring_, theme) : PointColors{});
}

void SampleCanvas::paintOverlay(QCPPainter& painter, const Theme& theme)
{
    if (coloring_)
        drawColorKey(painter, *coloring_, plotArea(), theme);
    AreaCanvas::paintOverlay(painter, theme);
}

} // namespace latency
