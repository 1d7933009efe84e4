// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/lookup_table/nonnegative_ridge.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency::lookup_table
{
namespace
{

using RowMajorMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr int kMostSweeps = 400;
constexpr double kTolerance = 1e-5; ///< of the largest weight
constexpr std::size_t kFolds = 5;
constexpr std::size_t kFewestForFolds = 4;

/// In descending order, so that each solution starts from the previous one. Relative to the number
/// of rows.
std::vector<double> penalties()
{
    std::vector<double> all;
    for (double penalty = 100.0; penalty > 5e-5; penalty /= 3.0)
        all.push_back(penalty);
    return all;
}

/// XᵀX and Xᵀy of the rows inside or outside a fold.
struct Moments {
    Matrix gram;
    std::vector<double> correlation;
};

Moments momentsOf(const RowMajorMatrix& x, const Eigen::VectorXd& y)
{
    const auto columns = static_cast<std::size_t>(x.cols());
    Moments moments{Matrix(columns, columns), std::vector<double>(columns)};
    Eigen::Map<RowMajorMatrix>(moments.gram.values().data(), x.cols(), x.cols()).noalias() =
        x.transpose() * x;
    Eigen::Map<Eigen::VectorXd>(moments.correlation.data(), x.cols()) = x.transpose() * y;
    return moments;
}

struct Fold {
    RowMajorMatrix in, out;
    Eigen::VectorXd inTarget, outTarget;
};

Fold foldOf(const Matrix& x, std::span<const double> y, std::size_t fold)
{
    const Eigen::Map<const RowMajorMatrix> all(x.values().data(),
                                               static_cast<Eigen::Index>(x.rows()),
                                               static_cast<Eigen::Index>(x.columns()));
    std::vector<Eigen::Index> in, out;
    for (std::size_t i = 0; i < x.rows(); ++i)
        (i % kFolds == fold ? out : in).push_back(static_cast<Eigen::Index>(i));
    const Eigen::Map<const Eigen::VectorXd> target(y.data(), all.rows());
    return {all(in, Eigen::all), all(out, Eigen::all), target(in), target(out)};
}

} // namespace

void solveNonnegativeRidge(const Matrix& gram, std::span<const double> correlation,
                           std::span<const double> shrink, double penalty,
                           std::vector<double>& weights)
{
    const std::size_t columns = correlation.size();
    weights.resize(columns, 0.0);
    std::vector<double> slope(correlation.begin(), correlation.end()); // Xᵀ(y - X w)
    for (std::size_t j = 0; j < columns; ++j)
        if (weights[j] != 0.0)
            for (std::size_t i = 0; i < columns; ++i)
                slope[i] -= weights[j] * gram(j, i);
    for (int sweep = 0; sweep < kMostSweeps; ++sweep) {
        double largestStep = 0.0;
        double largest = 0.0;
        for (std::size_t j = 0; j < columns; ++j) {
            const double curvature = gram(j, j) + penalty * shrink[j];
            if (curvature <= 0.0)
                continue;
            const double next = std::max(0.0, (slope[j] + gram(j, j) * weights[j]) / curvature);
            const double step = next - weights[j];
            largest = std::max(largest, next);
            if (step == 0.0)
                continue;
            largestStep = std::max(largestStep, std::abs(step));
            weights[j] = next;
            const auto row = gram.row(j);
            for (std::size_t i = 0; i < columns; ++i)
                slope[i] -= step * row[i];
        }
        if (largestStep <= kTolerance * largest)
            return;
    }
}

std::vector<double> fitNonnegativeRidge(const Matrix& x, std::span<const double> y,
                                        std::span<const double> shrink, std::stop_token stop)
{
    const std::vector<double> tried = penalties();
    std::vector<double> error(tried.size(), 0.0);
    const bool hasFolds = x.rows() >= kFewestForFolds;
    for (std::size_t fold = 0; hasFolds && fold < kFolds; ++fold) {
        if (fold >= x.rows())
            break;
        const Fold one = foldOf(x, y, fold);
        const Moments moments = momentsOf(one.in, one.inTarget);
        std::vector<double> weights;
        for (std::size_t i = 0; i < tried.size(); ++i) {
            if (stop.stop_requested())
                return {};
            solveNonnegativeRidge(moments.gram, moments.correlation, shrink,
                                  tried[i] * static_cast<double>(one.in.rows()), weights);
            const Eigen::Map<const Eigen::VectorXd> solution(weights.data(), one.out.cols());
            error[i] += (one.outTarget - one.out * solution).squaredNorm();
        }
    }
    const auto best = static_cast<std::size_t>(std::ranges::min_element(error) - error.begin());
    const Eigen::Map<const RowMajorMatrix> all(x.values().data(),
                                               static_cast<Eigen::Index>(x.rows()),
                                               static_cast<Eigen::Index>(x.columns()));
    const Eigen::Map<const Eigen::VectorXd> target(y.data(), all.rows());
    const Moments moments = momentsOf(all, target);
    std::vector<double> weights;
    for (std::size_t i = 0; i <= best; ++i) {
        if (stop.stop_requested())
            return {};
        solveNonnegativeRidge(moments.gram, moments.correlation, shrink,
                              tried[i] * static_cast<double>(x.rows()), weights);
    }
    return weights;
}

} // namespace latency::lookup_table
