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
    cloud().setLook(color, 2.6 * theme.zoom);
}

} // namespace latency
