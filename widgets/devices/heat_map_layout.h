#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/theme.h"

#include <QPointF>
#include <QRectF>
#include <QStringList>

namespace latency
{

/// The item under a point of the heat map, in leaf order; -1 for none.
struct HeatMapHit {
    int row = -1;
    int column = -1; ///< -1 over a label
    bool isLabel = false;
    bool operator==(const HeatMapHit&) const = default;
};

/// Layout of the heat map: labels left, tree above, square cells, scale below.
struct HeatMapLayout {
    int count = 0;
    double cell = 0.0; ///< side of a cell in pixels
    QRectF tree;
    QRectF labels;
    QRectF strip; ///< device kinds
    QRectF cells;
    QRectF scale;   ///< colour bar
    QRectF readOut; ///< text right of the colour bar
    QRectF kinds;   ///< legend of the strip

    [[nodiscard]] QRectF cellRect(int row, int column) const;
    [[nodiscard]] QRectF labelRect(int row) const;
    [[nodiscard]] HeatMapHit hit(QPointF point) const;
};

HeatMapLayout heatMapLayout(QSizeF size, const QStringList& names, const Theme& theme);

} // namespace latency
