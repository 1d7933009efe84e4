// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/feature_scaling.h"

#include <cmath>

namespace latency
{

Eigen::MatrixXd standardizedColumns(const Eigen::MatrixXd& values)
{
    Eigen::MatrixXd scaled(values.rows(), values.cols());
    Eigen::Index kept = 0;
    for (Eigen::Index column = 0; column < values.cols(); ++column) {
        const double mean = values.col(column).mean();
        const Eigen::VectorXd centred = values.col(column).array() - mean;
        const double deviation =
            std::sqrt(centred.squaredNorm() / static_cast<double>(values.rows()));
        if (deviation <= 1e-9 * (1.0 + std::abs(mean)))
            continue;
        scaled.col(kept++) = centred / deviation;
    }
    return scaled.leftCols(kept);
}

FeatureMatrix unitFeatures(Eigen::MatrixXd values)
{
    if (values.size() == 0)
        return FeatureMatrix(values.rows(), values.cols());
    values.rowwise() -= values.colwise().mean().eval();
    const double squaredNorm = values.squaredNorm() / static_cast<double>(values.rows());
    if (squaredNorm > 0.0)
        values /= std::sqrt(squaredNorm);
    return values.cast<float>();
}

} // namespace latency
