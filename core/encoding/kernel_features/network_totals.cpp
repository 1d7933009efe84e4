// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/network_totals.h"

#include <algorithm>

namespace latency
{
namespace
{

constexpr Eigen::Index kCosts = 6;

/// True if all positions have the same operations, so that their counts are meaningful.
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
        return space.facts().resolution ? 3 : 1;
    return static_cast<Eigen::Index>(space.positions().front().values.size());
}

void count(const SearchSpace& space, ArchitectureView architecture,
           Eigen::Ref<Eigen::RowVectorXd> counts)
{
    counts.setZero();
    if (!hasOneAlphabet(space)) {
        if (const auto place = space.facts().resolution)
            counts.head<2>() << architecture[*place], architecture[*place] * architecture[*place];
        std::vector<float> hot(static_cast<std::size_t>(space.oneHotWidth()));
        space.oneHot(architecture, hot);
        for (const float value : hot)
            counts(counts.size() - 1) += value;
        return;
    }
    const auto& values = space.positions().front().values;
    for (const std::int16_t value : architecture)
        counts(std::ranges::find(values, value) - values.begin()) += 1.0;
}

} // namespace

Eigen::Index totalsWidth(const SearchSpace& space)
{
    return kCosts + countColumns(space);
}

Eigen::RowVectorXd totalsOf(const SearchSpace& space, ArchitectureView architecture)
{
    Eigen::RowVectorXd counts(countColumns(space));
    count(space, architecture, counts);
    Eigen::RowVectorXd totals(totalsWidth(space));
    totals << row(space.costs(architecture)), counts;
    return totals;
}

Eigen::MatrixXd networkTotals(const LatencyTable& table)
{
    const SearchSpace& space = table.space();
    Eigen::MatrixXd totals(table.architectureCount(), totalsWidth(space));
    for (int i = 0; i < table.architectureCount(); ++i)
        totals.row(i) = totalsOf(space, table.architecture(i));
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
