// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/variance_greedy.h"

#include <Eigen/Eigenvalues>

#include <cmath>

namespace latency
{
namespace
{

constexpr double kLeftOut = 1e-4; ///< share of the variance that no mode has to hold
/// First picks for the whole table. Extremes among them mislead more than they cover: a fit to so
/// few labels takes them for the rule. Chosen by leaving devices out (resources/notes/kernel.md).
constexpr std::size_t kFirstForAverage = 5;

/// Rows of the prior kernel's features, side by side, the constant last.
FeatureMatrix priorFeatures(const std::vector<KernelGroup>& groups, int architectures,
                            double constant)
{
    Eigen::Index columns = 1;
    for (const KernelGroup& group : groups)
        columns += group.features.cols();
    FeatureMatrix all(architectures, columns);
    Eigen::Index begin = 0;
    for (const KernelGroup& group : groups) {
        all.middleCols(begin, group.features.cols()) =
            group.features * static_cast<float>(std::sqrt(group.priorWeight));
        begin += group.features.cols();
    }
    all.col(begin).setConstant(static_cast<float>(std::sqrt(constant)));
    return all;
}

/// The candidate with the largest value.
int best(const Eigen::VectorXf& values, const std::vector<int>& candidates,
         const std::vector<bool>& isTaken)
{
    int found = -1;
    for (const int i : candidates)
        if (!isTaken[static_cast<std::size_t>(i)] && (found < 0 || values(i) > values(found)))
            found = i;
    return found;
}

} // namespace

PriorModes priorModes(const std::vector<KernelGroup>& groups, int architectures, double constant)
{
    const FeatureMatrix features = priorFeatures(groups, architectures, constant);
    const Eigen::MatrixXf moment =
        features.transpose() * features / static_cast<float>(architectures);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(moment.cast<double>());
    // Ascending order: the largest are last.
    const Eigen::VectorXd& values = solver.eigenvalues();
    const double total = values.cwiseMax(0.0).sum();
    Eigen::Index first = 0;
    for (double left = 0.0; first + 1 < values.size(); ++first) {
        left += std::max(values(first), 0.0);
        if (left > kLeftOut * total)
            break;
    }
    const Eigen::Index kept = values.size() - first;
    PriorModes prior;
    prior.modes =
        features * solver.eigenvectors().rightCols(kept).rowwise().reverse().cast<float>();
    prior.spread = values.tail(kept).reverse().cwiseMax(0.0).cast<float>();
    prior.rest =
        (features.rowwise().squaredNorm() - prior.modes.rowwise().squaredNorm()).cwiseMax(0.0F);
    return prior;
}

std::vector<int> varianceGreedyPicks(const PriorModes& prior, double noise,
                                     const std::vector<int>& candidates, int count)
{
    // Row x is P z(x), with P the covariance of the modes' weights: cov(x, y) = z(x)ᵀ P z(y). The
    // sum of its squares over the table is (P z)ᵀ diag(spread) (P z), without visiting pairs of
    // architectures. A measurement subtracts a matrix of rank one from P.
    FeatureMatrix after = prior.modes;
    const auto extra = static_cast<float>(noise);
    std::vector<bool> isTaken(static_cast<std::size_t>(prior.modes.rows()));
    std::vector<int> picks;
    while (static_cast<int>(picks.size()) < count) {
        const Eigen::VectorXf variance =
            (after.cwiseProduct(prior.modes).rowwise().sum() + prior.rest).cwiseMax(0.0F);
        const bool isForAverage = picks.size() < kFirstForAverage || picks.size() % 2 == 0;
        const Eigen::VectorXf gain =
            isForAverage ? Eigen::VectorXf((after.cwiseAbs2() * prior.spread)
                                               .cwiseQuotient((variance.array() + extra).matrix()))
                         : variance;
        const int pick = best(gain, candidates, isTaken);
        const Eigen::RowVectorXf row = after.row(pick) / (variance(pick) + extra);
        const Eigen::VectorXf covariance = prior.modes * after.row(pick).transpose();
        after.noalias() -= covariance * row;
        isTaken[static_cast<std::size_t>(pick)] = true;
        picks.push_back(pick);
    }
    return picks;
}

} // namespace latency
