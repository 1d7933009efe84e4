// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/layer_rates.h"

#include "core/encoding/kernel_features/feature_scaling.h"

#include <array>
#include <cmath>
#include <map>

namespace latency
{
namespace
{

constexpr Eigen::Index kLargestRank = 96;
constexpr double kTraceLeft = 1e-3;

using LayerKey = std::array<double, 8>;

LayerKey keyOf(const LayerCost& layer)
{
    const Costs& c = layer.costs;
    return {c.flops,          c.parameters,   c.memoryTraffic, c.launches,
            c.depthwiseFlops, c.poolingFlops, layer.kernel,    layer.groups};
}

Eigen::MatrixXd logarithmicCosts(const std::vector<LayerCost>& layers)
{
    Eigen::MatrixXd costs(static_cast<Eigen::Index>(layers.size()), 7);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const Costs& c = layers[i].costs;
        costs.row(static_cast<Eigen::Index>(i)) << std::log1p(c.flops), std::log1p(c.parameters),
            std::log1p(c.memoryTraffic), c.launches, std::log1p(c.depthwiseFlops), layers[i].kernel,
            layers[i].groups;
    }
    return standardizedColumns(costs);
}

/// Incomplete Cholesky with the largest remaining variance as pivot.
Eigen::MatrixXd layerFactor(const Eigen::MatrixXd& costs, const Eigen::VectorXd& work,
                            double length)
{
    const Eigen::Index count = work.size();
    const double scale = 1.0 / (2.0 * length * length *
                                static_cast<double>(std::max<Eigen::Index>(1, costs.cols())));
    Eigen::VectorXd left = work.array().square();
    const double enough = kTraceLeft * left.sum();
    Eigen::MatrixXd factor(count, std::min(kLargestRank, count));
    Eigen::Index rank = 0;
    while (rank < factor.cols() && left.sum() > enough) {
        Eigen::Index pivot = 0;
        const double variance = left.maxCoeff(&pivot);
        const Eigen::VectorXd squared =
            (costs.rowwise() - costs.row(pivot)).rowwise().squaredNorm() * scale;
        Eigen::VectorXd column = (-squared.array()).exp() * work.array() * work(pivot);
        column -= factor.leftCols(rank) * factor.row(pivot).head(rank).transpose();
        column /= std::sqrt(variance);
        factor.col(rank++) = column;
        left = (left.array() - column.array().square()).cwiseMax(0.0);
        left(pivot) = 0.0;
    }
    return factor.leftCols(rank);
}

} // namespace

LayerCatalogue layerCatalogue(const LatencyTable& table)
{
    LayerCatalogue catalogue;
    std::map<LayerKey, int> known;
    catalogue.byArchitecture.resize(static_cast<std::size_t>(table.architectureCount()));
    for (int i = 0; i < table.architectureCount(); ++i) {
        auto& rows = catalogue.byArchitecture[static_cast<std::size_t>(i)];
        for (LayerCost& layer : table.space().layers(table.architecture(i))) {
            if (layer.position < 0)
                continue;
            const auto [entry, isNew] =
                known.try_emplace(keyOf(layer), static_cast<int>(catalogue.layers.size()));
            rows.push_back(entry->second);
            if (isNew)
                catalogue.layers.push_back(std::move(layer));
        }
    }
    return catalogue;
}

Eigen::MatrixXd layerRateFeatures(const LayerCatalogue& catalogue, const Eigen::VectorXd& work,
                                  double length)
{
    const Eigen::MatrixXd byLayer =
        layerFactor(logarithmicCosts(catalogue.layers), work, length).transpose();
    const auto count = static_cast<Eigen::Index>(catalogue.byArchitecture.size());
    Eigen::MatrixXd sums = Eigen::MatrixXd::Zero(byLayer.rows(), count);
    for (Eigen::Index i = 0; i < count; ++i)
        for (const int layer : catalogue.byArchitecture[static_cast<std::size_t>(i)])
            sums.col(i) += byLayer.col(layer);
    return sums.transpose();
}

} // namespace latency
