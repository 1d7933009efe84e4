// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/principal_components.h"

#include "core/encoding/standardize.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>

namespace latency
{

namespace
{

constexpr Eigen::Index kRowsAtATime = 512;
using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// The centred columns that vary; encodings have many constant ones, which have no effect.
RowMajor varyingColumns(const FloatMatrix& rows)
{
    const Standardization columns(rows);
    std::vector<std::size_t> varying;
    for (std::size_t j = 0; j < rows.columns(); ++j)
        if (columns.deviations()[j] > 0.0)
            varying.push_back(j);
    RowMajor centred(static_cast<Eigen::Index>(rows.rows()),
                     static_cast<Eigen::Index>(varying.size()));
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        const std::span<const float> row = rows.row(i);
        for (std::size_t j = 0; j < varying.size(); ++j)
            centred(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) =
                static_cast<float>(static_cast<double>(row[varying[j]]) -
                                   columns.means()[varying[j]]);
    }
    return centred;
}

// nullopt when stopped. Blocks are multiplied in single precision and summed in double.
std::optional<Eigen::MatrixXd> covariance(const RowMajor& centred, const std::stop_token& stop)
{
    Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(centred.cols(), centred.cols());
    Eigen::MatrixXf block(centred.cols(), centred.cols());
    for (Eigen::Index first = 0; first < centred.rows(); first += kRowsAtATime) {
        if (stop.stop_requested())
            return std::nullopt;
        const Eigen::Index count = std::min(kRowsAtATime, centred.rows() - first);
        block.setZero();
        block.selfadjointView<Eigen::Lower>().rankUpdate(
            centred.middleRows(first, count).transpose());
        sum += block.cast<double>();
    }
    return sum / static_cast<double>(centred.rows());
}

// The first of the largest loadings is made positive; loadings that differ by rounding count as
// equal.
void fixSign(Eigen::VectorXd& direction)
{
    constexpr double kRounding = 1.0 - 1e-6;
    const double largest = direction.cwiseAbs().maxCoeff();
    const auto decisive = std::ranges::find_if(
        direction, [&](double x) { return std::abs(x) >= largest * kRounding; });
    if (decisive != direction.end() && *decisive < 0.0)
        direction = -direction;
}

} // namespace

Outcome<PrincipalComponents> principalComponents(const FloatMatrix& rows, int count,
                                                 std::stop_token stop)
{
    assert(count > 0);
    if (!std::ranges::all_of(rows.values(), [](float value) { return std::isfinite(value); }))
        return Error{"Principal components: a value is not finite; expected numbers only."};
    PrincipalComponents components{FloatMatrix(rows.rows(), static_cast<std::size_t>(count)),
                                   std::vector<double>(static_cast<std::size_t>(count), 0.0)};
    const RowMajor centred = varyingColumns(rows);
    if (centred.cols() == 0)
        return components;
    const std::optional<Eigen::MatrixXd> matrix = covariance(centred, stop);
    if (!matrix || stop.stop_requested())
        return Stopped{};
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(*matrix);
    if (solver.info() != Eigen::Success)
        return Error{"Principal components: the eigenvalues could not be computed."};
    const double whole = matrix->trace();
    for (Eigen::Index k = 0; k < std::min<Eigen::Index>(count, centred.cols()); ++k) {
        const Eigen::Index at = centred.cols() - 1 - k;
        Eigen::VectorXd direction = solver.eigenvectors().col(at);
        fixSign(direction);
        const Eigen::VectorXf scores = centred * direction.cast<float>();
        for (Eigen::Index i = 0; i < scores.size(); ++i)
            components.scores(static_cast<std::size_t>(i), static_cast<std::size_t>(k)) = scores(i);
        components.shares[static_cast<std::size_t>(k)] =
            std::max(0.0, solver.eigenvalues()(at)) / whole;
    }
    return components;
}

} // namespace latency
