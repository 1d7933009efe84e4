// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/devices/dendrogram_branches.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

/// Distance from a horizontal or vertical line.
double distance(QPointF point, QPointF from, QPointF to)
{
    const double x = std::clamp(point.x(), std::min(from.x(), to.x()), std::max(from.x(), to.x()));
    const double y = std::clamp(point.y(), std::min(from.y(), to.y()), std::max(from.y(), to.y()));
    return QLineF(point, QPointF(x, y)).length();
}

} // namespace

DendrogramBranches::DendrogramBranches(const Dendrogram& dendrogram, const HeatMapLayout& layout)
{
    if (dendrogram.merges.empty())
        return;
    const double highest = std::max(1e-9, dendrogram.merges.back().height);
    const std::size_t count = dendrogram.leafOrder.size();
    std::vector<QPointF> tops(count + dendrogram.merges.size());
    for (std::size_t row = 0; row < count; ++row)
        tops[static_cast<std::size_t>(dendrogram.leafOrder[row])] =
            QPointF(layout.cells.left() + (static_cast<double>(row) + 0.5) * layout.cell,
                    layout.tree.bottom());
    for (std::size_t i = 0; i < dendrogram.merges.size(); ++i) {
        const Dendrogram::Merge& merge = dendrogram.merges[i];
        const QPointF left = tops[static_cast<std::size_t>(merge.left)];
        const QPointF right = tops[static_cast<std::size_t>(merge.right)];
        const double y = layout.tree.bottom() -
                         (layout.tree.height() - 2) * std::clamp(merge.height / highest, 0.0, 1.0);
        lines_.push_back({left, QPointF(left.x(), y), QPointF(right.x(), y), right});
        tops[count + i] = QPointF((left.x() + right.x()) / 2, y);
    }
}

int DendrogramBranches::mergeAt(QPointF point, double reach) const
{
    int best = -1;
    double bestDistance = reach;
    for (std::size_t i = 0; i < lines_.size(); ++i)
        for (qsizetype k = 1; k < lines_[i].size(); ++k) {
            const double away = distance(point, lines_[i][k - 1], lines_[i][k]);
            if (away < bestDistance) {
                bestDistance = away;
                best = static_cast<int>(i);
            }
        }
    return best;
}

std::vector<int> itemsBelow(const Dendrogram& dendrogram, int merge)
{
    const auto count = static_cast<int>(dendrogram.leafOrder.size());
    std::vector<int> open{count + merge};
    std::vector<int> items;
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        if (node < count) {
            items.push_back(node);
            continue;
        }
        const auto& below = dendrogram.merges[static_cast<std::size_t>(node - count)];
        open.insert(open.end(), {below.left, below.right});
    }
    std::ranges::sort(items);
    return items;
}

} // namespace latency
