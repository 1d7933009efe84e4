// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/pivoted_cholesky.h"

#include <cmath>
#include <limits>

namespace latency
{
namespace
{

/// Rows of the prior kernel's features for the candidates, side by side.
FeatureMatrix priorFeatures(const std::vector<KernelGroup>& groups,
                            const std::vector<int>& candidates)
{
    Eigen::Index columns = 0;
    for (const KernelGroup& group : groups)
        columns += group.features.cols();
    FeatureMatrix all(static_cast<Eigen::Index>(candidates.size()), columns);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        Eigen::Index begin = 0;
        for (const KernelGroup& group : groups) {
            const Eigen::Index width = group.features.cols();
            all.row(static_cast<Eigen::Index>(i)).segment(begin, width) =
                group.features.row(candidates[i]) *
                static_cast<float>(std::sqrt(group.priorWeight));
            begin += width;
        }
    }
    return all;
}

} // namespace

std::vector<int> pivotedCholeskyPicks(const std::vector<KernelGroup>& groups, double noise,
                                      const std::vector<int>& candidates, int count,
                                      RandomEngine& random)
{
    const FeatureMatrix features = priorFeatures(groups, candidates);
    Eigen::VectorXf left = features.rowwise().squaredNorm();
    Eigen::MatrixXf factor(features.rows(), count);
    std::vector<int> picks;
    for (Eigen::Index step = 0; step < count; ++step) {
        Eigen::Index pivot = 0;
        if (step == 0)
            pivot = static_cast<Eigen::Index>(random.index(candidates.size()));
        else
            left.maxCoeff(&pivot);
        const float variance = std::max(left(pivot), 0.0F) + static_cast<float>(noise);
        picks.push_back(candidates[static_cast<std::size_t>(pivot)]);
        factor.col(step).noalias() = features * features.row(pivot).transpose();
        factor.col(step) -= factor.leftCols(step) * factor.row(pivot).head(step).transpose();
        factor.col(step) /= std::sqrt(variance);
        left -= factor.col(step).cwiseAbs2();
        left(pivot) = -std::numeric_limits<float>::infinity();
    }
    return picks;
}

} // namespace latency
