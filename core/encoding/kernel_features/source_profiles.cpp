// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/source_profiles.h"

#include "core/encoding/kernel_features/cell_features.h"
#include "core/encoding/kernel_features/feature_scaling.h"
#include "core/encoding/kernel_features/network_totals.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

constexpr double kRidge = 5.0;
constexpr Eigen::Index kPairsUpTo = 40; ///< one-hot columns
constexpr double kLeastOfMedian = 0.05;

Eigen::MatrixXd decisionPairs(const Eigen::MatrixXd& hot)
{
    const Eigen::Index width = hot.cols();
    Eigen::MatrixXd pairs(hot.rows(), width * (width - 1) / 2);
    Eigen::Index column = 0;
    for (Eigen::Index i = 0; i < width; ++i)
        for (Eigen::Index j = i + 1; j < width; ++j)
            pairs.col(column++) = hot.col(i).cwiseProduct(hot.col(j));
    return pairs;
}

struct Measured {
    std::vector<Eigen::Index> rows;
    Eigen::MatrixXd latencies; ///< [rows, 2]: ms relative to the mean, log ms
};

Measured measuredLatencies(const LatencyTable& table, int device)
{
    Measured measured;
    std::vector<double> values;
    const auto milliseconds = table.milliseconds(device);
    for (std::size_t i = 0; i < milliseconds.size(); ++i) {
        if (std::isnan(milliseconds[i]))
            continue;
        measured.rows.push_back(static_cast<Eigen::Index>(i));
        values.push_back(milliseconds[i]);
    }
    if (values.empty())
        return measured;
    std::vector<double> sorted = values;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::ranges::nth_element(sorted, middle);
    const double median = std::max(*middle, 1e-9);
    measured.latencies.resize(static_cast<Eigen::Index>(values.size()), 2);
    for (std::size_t i = 0; i < values.size(); ++i)
        measured.latencies.row(static_cast<Eigen::Index>(i)) << values[i] / median,
            std::log(std::max(values[i], kLeastOfMedian * median));
    measured.latencies.rowwise() -= measured.latencies.colwise().mean().eval();
    return measured;
}

Eigen::MatrixXd ridgeFit(const Eigen::MatrixXd& basis, const Eigen::MatrixXd& gram,
                         const Eigen::MatrixXd& values)
{
    Eigen::MatrixXd system = gram;
    system.diagonal().array() += kRidge;
    return system.llt().solve(basis.transpose() * values);
}

} // namespace

Eigen::MatrixXd profileBasis(const LatencyTable& table, const LayerCatalogue& catalogue)
{
    const Eigen::MatrixXd hot = decisions(table);
    std::vector<Eigen::MatrixXd> parts{hot, standardizedColumns(networkTotals(table)),
                                       standardizedColumns(exportedTotals(table))};
    if (hot.cols() <= kPairsUpTo)
        parts.push_back(decisionPairs(hot));
    if (table.space().facts().resolution && !catalogue.layers.empty()) {
        Eigen::VectorXd work(static_cast<Eigen::Index>(catalogue.layers.size()));
        for (std::size_t i = 0; i < catalogue.layers.size(); ++i)
            work(static_cast<Eigen::Index>(i)) = catalogue.layers[i].costs.flops;
        const FeatureMatrix rates = unitFeatures(layerRateFeatures(catalogue, work, 1.0));
        parts.push_back(rates.cast<double>() * 10.0);
    }
    Eigen::Index columns = 0;
    for (const Eigen::MatrixXd& part : parts)
        columns += part.cols();
    Eigen::MatrixXd basis(hot.rows(), columns);
    Eigen::Index begin = 0;
    for (const Eigen::MatrixXd& part : parts) {
        basis.middleCols(begin, part.cols()) = part;
        begin += part.cols();
    }
    basis.rowwise() -= basis.colwise().mean().eval();
    return basis;
}

Eigen::MatrixXd smoothProfiles(const LatencyTable& table, const std::vector<int>& trainDevices,
                               const Eigen::MatrixXd& basis, const Eigen::MatrixXd& gram)
{
    Eigen::MatrixXd profiles =
        Eigen::MatrixXd::Zero(basis.rows(), 2 * static_cast<Eigen::Index>(trainDevices.size()));
    Eigen::Index column = 0;
    for (const int device : trainDevices) {
        const Measured measured = measuredLatencies(table, device);
        Eigen::MatrixXd coefficients = Eigen::MatrixXd::Zero(basis.cols(), 2);
        if (static_cast<Eigen::Index>(measured.rows.size()) == basis.rows()) {
            coefficients = ridgeFit(basis, gram, measured.latencies);
        } else if (measured.rows.size() >= 2) {
            const Eigen::MatrixXd rows = basis(measured.rows, Eigen::all);
            coefficients = ridgeFit(rows, rows.transpose() * rows, measured.latencies);
        }
        profiles.middleCols(column, 2) = basis * coefficients;
        column += 2;
    }
    return profiles;
}

} // namespace latency
