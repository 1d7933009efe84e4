#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/similarity/dendrogram.h"
#include "widgets/devices/heat_map_layout.h"

#include <QPolygonF>

#include <vector>

namespace latency
{

/// Layout of a dendrogram's branches above the columns of a heat map, one line per merge.
class DendrogramBranches
{
public:
    DendrogramBranches(const Dendrogram& dendrogram, const HeatMapLayout& layout);

    [[nodiscard]] const std::vector<QPolygonF>& lines() const { return lines_; }
    /// The merge whose line passes within `reach` pixels, or -1.
    [[nodiscard]] int mergeAt(QPointF point, double reach = 5.0) const;

private:
    std::vector<QPolygonF> lines_;
};

/// The items joined by a merge, ascending.
std::vector<int> itemsBelow(const Dendrogram& dendrogram, int merge);

} // namespace latency
