// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/device_map.h"

#include "core/similarity/correlation_distance.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace latency
{

namespace
{

// Squared distances become inner products about the centre of all points.
Eigen::MatrixXd innerProducts(const Matrix& distances)
{
    const auto count = static_cast<Eigen::Index>(distances.rows());
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    Eigen::MatrixXd products =
        Eigen::Map<const RowMajor>(distances.values().data(), count, count).array().square() * -0.5;
    const Eigen::VectorXd means = products.rowwise().mean();
    products.colwise() -= means;
    products.rowwise() -= means.transpose();
    products.array() += means.mean();
    return products;
}

// The first of the largest components is made positive; components that differ by rounding count as
// equal.
void fixSign(Eigen::VectorXd& axis)
{
    constexpr double kRounding = 1.0 - 1e-9;
    const double largest = axis.cwiseAbs().maxCoeff();
    const auto decisive =
        std::ranges::find_if(axis, [&](double x) { return std::abs(x) >= largest * kRounding; });
    if (decisive != axis.end() && *decisive < 0.0)
        axis = -axis;
}

} // namespace

std::vector<MapPoint> deviceMap(const Matrix& similarity)
{
    std::vector<MapPoint> points(similarity.rows());
    if (points.size() < 2)
        return points;
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(
        innerProducts(correlationDistance(similarity)));
    if (solver.info() != Eigen::Success)
        return points;
    const auto count = static_cast<Eigen::Index>(points.size());
    const auto axis = [&](Eigen::Index rank) { // 0 is that of the greatest eigenvalue
        const Eigen::Index at = count - 1 - rank;
        Eigen::VectorXd values =
            solver.eigenvectors().col(at) * std::sqrt(std::max(0.0, solver.eigenvalues()(at)));
        fixSign(values);
        return values;
    };
    const Eigen::VectorXd x = axis(0);
    const Eigen::VectorXd y = axis(1);
    for (Eigen::Index i = 0; i < count; ++i)
        points[static_cast<std::size_t>(i)] = {x(i), y(i)};
    return points;
}

} // namespace latency
