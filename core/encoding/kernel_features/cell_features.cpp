// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/cell_features.h"

#include "core/encoding/kernel_features/exported_cell.h"
#include "core/encoding/kernel_features/network_totals.h"
#include "core/space/nasbench201_forms.h"

namespace latency
{

Eigen::MatrixXd exportedTotals(const LatencyTable& table)
{
    const SearchSpace& space = table.space();
    if (!hasCellForms(space))
        return Eigen::MatrixXd(table.architectureCount(), 0);
    Eigen::MatrixXd totals(table.architectureCount(), totalsWidth(space) + 1);
    const std::vector<bool> constant = constantArchitectures(table);
    for (int i = 0; i < table.architectureCount(); ++i) {
        totals.row(i).head(totals.cols() - 1) =
            totalsOf(space, exportedCell(table.architecture(i)));
        totals(i, totals.cols() - 1) = constant[static_cast<std::size_t>(i)] ? 1.0 : 0.0;
    }
    return totals;
}

Eigen::MatrixXd prunedGraphs(const LatencyTable& table)
{
    const SearchSpace& space = table.space();
    if (!hasCellForms(space))
        return Eigen::MatrixXd(table.architectureCount(), 0);
    constexpr Eigen::Index kShape = 10;
    const Eigen::Index totals = totalsWidth(space);
    std::vector<float> hot(static_cast<std::size_t>(space.oneHotWidth()));
    Eigen::MatrixXd all(table.architectureCount(), totals + kShape + space.oneHotWidth());
    for (int i = 0; i < table.architectureCount(); ++i) {
        const Architecture pruned = nasbench201::prunedCell(table.architecture(i));
        const nasbench201::CellShape shape = nasbench201::shapeOf(pruned);
        all.row(i).head(totals) = totalsOf(space, pruned);
        all.row(i).segment(totals, kShape) << shape.additions, shape.inputs[1], shape.inputs[2],
            shape.inputs[3], shape.readers[0], shape.readers[1], shape.readers[2],
            shape.longestPath, shape.longestConvolutionPath, shape.heaviestPath;
        space.oneHot(pruned, hot);
        for (std::size_t column = 0; column < hot.size(); ++column)
            all(i, totals + kShape + static_cast<Eigen::Index>(column)) = hot[column];
    }
    return all;
}

Eigen::MatrixXd mergedOperations(const LatencyTable& table)
{
    if (!hasCellForms(table.space()))
        return Eigen::MatrixXd(table.architectureCount(), 0);
    Eigen::MatrixXd all(table.architectureCount(), 12);
    for (int i = 0; i < table.architectureCount(); ++i) {
        const auto cell = table.architecture(i);
        const auto plain = nasbench201::mergedCounts(cell, true);
        const auto pruned = nasbench201::mergedCounts(nasbench201::prunedCell(cell), false);
        Eigen::Index column = 0;
        for (const nasbench201::MergedCounts& counts : {plain, pruned})
            for (const int count :
                 {counts.zeros, counts.pools, counts.rectifiers, counts.convolutions1x1,
                  counts.convolutions3x3, counts.additions})
                all(i, column++) = count;
    }
    return all;
}

} // namespace latency
