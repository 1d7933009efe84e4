// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/network_totals.h"

#include "core/encoding/kernel_features/exported_cell.h"

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
