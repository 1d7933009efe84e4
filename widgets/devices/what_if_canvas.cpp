// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/devices/what_if_canvas.h"

#include "widgets/theme/active_theme.h"

#include <algorithm>

namespace latency
{

WhatIfCanvas::WhatIfCanvas(QWidget* parent) : AreaCanvas(parent)
{
    setObjectName("whatIfCanvas");
    setAccessibleName(tr("Latency on the hypothetical device against the real one"));
    setAxisTitles(tr("this device (ms), predicted"), tr("hypothetical device (ms), predicted"));
    styleData(activeTheme());
}

void WhatIfCanvas::setLatencies(const std::vector<float>& real,
                                const std::vector<float>& hypothetical)
{
    const bool wasEmpty = cloud().count() == 0;
    cloud().setPoints({real.begin(), real.end()}, {hypothetical.begin(), hypothetical.end()});
    // The axes stay fixed while the sliders move, as far as the points allow.
    double longest = 0.0;
    for (const float value : real)
        longest = std::max(longest, 1.6 * double{value});
    for (const float value : hypothetical)
        while (double{value} > longest && longest > 0.0)
            longest *= 1.6;
    longest_ = longest > 0.0 ? longest : 1.0;
    if (wasEmpty)
        resetView();
    showData();
}

std::pair<QCPRange, QCPRange> WhatIfCanvas::fullRanges() const
{
    return {QCPRange(0.0, longest_), QCPRange(0.0, longest_)};
}

void WhatIfCanvas::styleData(const Theme& theme)
{
    QColor color = theme.cloud;
    color.setAlphaF(0.6F);
    cloud().setLook(color, theme.stroke(3.0));
}

void WhatIfCanvas::setEmptyText(const QString& text)
{
    if (text == emptyText_)
        return;
    emptyText_ = text;
    showOverlay();
}

void WhatIfCanvas::paintUnderlay(QCPPainter& painter, const Theme& theme)
{
    if (cloud().count() == 0)
        return;
    const double far = std::max(xAxis->range().upper, yAxis->range().upper);
    painter.setPen(QPen(theme.line, 1.2, Qt::DashLine));
    painter.drawLine(QPointF(xAxis->coordToPixel(0), yAxis->coordToPixel(0)),
                     QPointF(xAxis->coordToPixel(far), yAxis->coordToPixel(far)));
}

void WhatIfCanvas::paintOverlay(QCPPainter& painter, const Theme& theme)
{
    if (cloud().count() == 0) {
        painter.setPen(theme.mutedText);
        painter.drawText(plotArea(), Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
    }
    AreaCanvas::paintOverlay(painter, theme);
}

} // namespace latency
