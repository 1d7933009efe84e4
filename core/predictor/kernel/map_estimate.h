#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <Eigen/Core>

#include <vector>

namespace latency
{

/// The problem of finding the most likely weights: a Gaussian process with the covariance `Σ_g
/// exp(θ_g) K_g + exp(θ_noise) · diag(noiseShape)` and independent normal priors on θ.
struct MapProblem {
    std::vector<Eigen::MatrixXd> kernels; ///< K_g between the labelled, [labels, labels]
    Eigen::VectorXd target;               ///< [labels], standardised
    Eigen::VectorXd noiseShape;     ///< [labels], 1 for an ordinary label, more for a doubtful one
    Eigen::VectorXd priorMean;      ///< of θ: one per kernel, the noise last
    Eigen::VectorXd priorDeviation; ///< of θ, > 0
};

/// Kernel matrix at θ, noise included.
Eigen::MatrixXd covariance(const MapProblem& problem, const Eigen::VectorXd& theta);

/// `½ yᵀK⁻¹y + ½ log det K + ½ Σ((θ - mean)/deviation)²`, without the constant.
///
/// gradient  if not null, of the value with respect to θ
/// returns   infinity where K cannot be factored in double precision
double negativeLogPosterior(const MapProblem& problem, const Eigen::VectorXd& theta,
                            Eigen::VectorXd* gradient);

struct MapEstimate {
    Eigen::VectorXd theta;
    double value = 0.0; ///< `negativeLogPosterior` there
};

/// Limited-memory BFGS (ALGLIB) from `start`. Never worse than `start`.
MapEstimate maximumAPosteriori(const MapProblem& problem, const Eigen::VectorXd& start);

} // namespace latency
