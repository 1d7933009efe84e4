// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/jacov.h"

#include "core/encoding/proxies/jacobian_correlation.h"
#include "core/encoding/proxies/square_matrix.h"

#include <Eigen/Eigenvalues>

#include <limits>

namespace latency
{

double jacov(const at::Tensor& jacobian)
{
    const Eigen::MatrixXd correlations = eigenMatrix(rowCorrelations(jacobian));
    if (!correlations.allFinite())
        return std::numeric_limits<double>::quiet_NaN();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(correlations,
                                                                Eigen::EigenvaluesOnly);
    const Eigen::ArrayXd shifted = solver.eigenvalues().array() + 1e-5;
    return -(shifted.log() + shifted.inverse()).sum();
}

} // namespace latency
