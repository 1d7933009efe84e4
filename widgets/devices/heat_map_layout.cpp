// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/devices/heat_map_layout.h"

#include <QFontMetricsF>

#include <algorithm>

namespace latency
{

QRectF HeatMapLayout::cellRect(int row, int column) const
{
    return {cells.left() + column * cell, cells.top() + row * cell, cell, cell};
}

QRectF HeatMapLayout::labelRect(int row) const
{
    return {labels.left(), labels.top() + row * cell, labels.width(), cell};
}

HeatMapHit HeatMapLayout::hit(QPointF point) const
{
    if (count == 0 || point.y() < cells.top() || point.y() >= cells.bottom() ||
        point.x() < labels.left() || point.x() >= cells.right())
        return {};
    const auto place = [this](double offset) {
        return std::clamp(static_cast<int>(offset / cell), 0, count - 1);
    };
    const int row = place(point.y() - cells.top());
    if (point.x() < cells.left())
        return {row, -1, true};
    return {row, place(point.x() - cells.left()), false};
}

HeatMapLayout heatMapLayout(QSizeF size, const QStringList& names, const Theme& theme)
{
    HeatMapLayout layout;
    layout.count = static_cast<int>(names.size());
    const double line = theme.px(17);
    const double bar = theme.px(10);
    const double foot = bar + 2 * line + theme.px(10);
    const double treeHeight = std::clamp(size.height() * 0.1, 20.0, 1.0 * theme.px(46));
    const double stripWidth = theme.px(5);
    const double gap = theme.px(4);

    const QFontMetricsF metrics(theme.font(Theme::Letters::Small));
    double labelWidth = 0;
    for (const QString& name : names)
        labelWidth = std::max(labelWidth, metrics.horizontalAdvance(name));
    labelWidth = std::min(labelWidth * 1.08 + gap, size.width() * 0.36);

    const double before = labelWidth + gap + stripWidth + 2;
    const double side = std::max(
        1.0, std::min(size.width() - before - gap, size.height() - treeHeight - foot - gap));
    layout.cell = layout.count > 0 ? side / layout.count : 0;
    const double left = std::max(0.0, (size.width() - gap - before - side) / 2);
    const double top = treeHeight + gap;
    layout.labels = QRectF(left, top, labelWidth, side);
    layout.strip = QRectF(left + labelWidth + gap, top, stripWidth, side);
    layout.cells = QRectF(left + before, top, side, side);
    layout.tree = QRectF(layout.cells.left(), 2, side, treeHeight);

    const double below = layout.cells.bottom() + theme.px(8);
    const double scaleWidth = std::min(1.0 * theme.px(120), side * 0.4);
    layout.scale = QRectF(layout.cells.left(), below, scaleWidth, bar);
    const double textLeft = layout.scale.right() + theme.px(12);
    layout.readOut = QRectF(textLeft, below - theme.px(4), size.width() - textLeft - gap, line);
    layout.kinds = QRectF(left, below + bar + line, size.width() - left - gap, line);
    return layout;
}

} // namespace latency
