// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/network_totals.h"

#include "core/encoding/kernel_features/exported_cell.h"
#include "core/space/nasbench201_forms.h"

#include <algorithm>

namespace latency
{
namespace
{

constexpr Eigen::Index kCosts = 6;

/// The same operations at every place, so that counting them makes sense.
bool hasOneAlphabet(const SearchSpace& space)
{
    return std::ranges::all_of(space.positions(), [&](const Position& position) {
        return position.labels == space.positions().front().labels;
    });
}

Eigen::Matrix<double, 1, kCosts> row(const Costs& costs)
{
    return {costs.flops,    costs.parameters,     costs.memoryTraffic,
            costs.launches, costs.depthwiseFlops, costs.poolingFlops};
}

Eigen::Index countColumns(const SearchSpace& space)
{
    if (!hasOneAlphabet(space))
        return 3;
    return static_cast<Eigen::Index>(space.positions().front().values.size());
}

void count(const SearchSpace& space, ArchitectureView architecture,
           Eigen::Ref<Eigen::RowVectorXd> counts)
{
    counts.setZero();
    if (!hasOneAlphabet(space)) {
        const double resolution = architecture.back();
        counts << resolution, resolution * resolution, 0.0;
        std::vector<float> hot(static_cast<std::size_t>(space.oneHotWidth()));
        space.oneHot(architecture, hot);
        for (const float value : hot)
            counts(2) += value;
        return;
    }
    const auto& values = space.positions().front().values;
    for (const std::int16_t value : architecture)
        counts(std::ranges::find(values, value) - values.begin()) += 1.0;
}

void fill(const SearchSpace& space, ArchitectureView architecture,
          Eigen::Ref<Eigen::RowVectorXd, 0, Eigen::InnerStride<>> totals)
{
    Eigen::RowVectorXd counts(countColumns(space));
    count(space, architecture, counts);
    totals << row(space.costs(architecture)), counts;
}

} // namespace

Eigen::MatrixXd networkTotals(const LatencyTable& table)
{
    const SearchSpace& space = table.space();
    Eigen::MatrixXd totals(table.architectureCount(), kCosts + countColumns(space));
    for (int i = 0; i < table.architectureCount(); ++i)
        fill(space, table.architecture(i), totals.row(i));
    return totals;
}

Eigen::MatrixXd exportedTotals(const LatencyTable& table)
{
    const SearchSpace& space = table.space();
    if (space.name() != "nasbench201")
        return Eigen::MatrixXd(table.architectureCount(), 0);
    Eigen::MatrixXd totals(table.architectureCount(), kCosts + countColumns(space) + 1);
    const std::vector<bool> constant = constantArchitectures(table);
    for (int i = 0; i < table.architectureCount(); ++i) {
        fill(space, exportedCell(table.architecture(i)), totals.row(i).head(totals.cols() - 1));
        totals(i, totals.cols() - 1) = constant[static_cast<std::size_t>(i)] ? 1.0 : 0.0;
    }
    return totals;
}

Eigen::MatrixXd prunedGraphs(const LatencyTable& table)
{
    const SearchSpace& space = table.space();
    if (space.name() != "nasbench201")
        return Eigen::MatrixXd(table.architectureCount(), 0);
    constexpr Eigen::Index kShape = 10;
    const Eigen::Index totals = kCosts + countColumns(space);
    std::vector<float> hot(static_cast<std::size_t>(space.oneHotWidth()));
    Eigen::MatrixXd all(table.architectureCount(), totals + kShape + space.oneHotWidth());
    for (int i = 0; i < table.architectureCount(); ++i) {
        const Architecture pruned = nasbench201::prunedCell(table.architecture(i));
        const nasbench201::CellShape shape = nasbench201::shapeOf(pruned);
        fill(space, pruned, all.row(i).head(totals));
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
    if (table.space().name() != "nasbench201")
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

Eigen::MatrixXd decisions(const LatencyTable& table)
{
    const SearchSpace& space = table.space();
    std::vector<float> hot(static_cast<std::size_t>(space.oneHotWidth()));
    Eigen::MatrixXd all(table.architectureCount(), space.oneHotWidth());
    for (int i = 0; i < table.architectureCount(); ++i) {
        space.oneHot(table.architecture(i), hot);
        for (std::size_t column = 0; column < hot.size(); ++column)
            all(i, static_cast<Eigen::Index>(column)) = hot[column];
    }
    return all;
}

} // namespace latency
