// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/map_estimate.h"

#include <Eigen/Cholesky>
#include <libalglib/optimization.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

constexpr double kJitter = 1e-8;
/// Keeps exponentials finite in overlong line-search steps.
constexpr double kLargestTheta = 12.0;
constexpr double kImpossible = 1e12;
constexpr int kIterations = 60;

Eigen::VectorXd weightsOf(const Eigen::VectorXd& theta)
{
    return theta.array().max(-20.0).min(kLargestTheta).exp();
}

struct Search {
    const MapProblem* problem;
    Eigen::VectorXd theta;
    Eigen::VectorXd gradient;
};

void evaluate(const alglib::real_1d_array& x, double& value, alglib::real_1d_array& gradient,
              void* pointer)
{
    auto& search = *static_cast<Search*>(pointer);
    for (Eigen::Index i = 0; i < search.theta.size(); ++i)
        search.theta(i) = x[i];
    value = negativeLogPosterior(*search.problem, search.theta, &search.gradient);
    const bool isPossible = std::isfinite(value) && search.gradient.allFinite();
    if (!isPossible)
        value = kImpossible;
    for (Eigen::Index i = 0; i < search.theta.size(); ++i)
        gradient[i] = isPossible ? search.gradient(i) : 0.0;
}

} // namespace

Eigen::MatrixXd covariance(const MapProblem& problem, const Eigen::VectorXd& theta)
{
    const Eigen::VectorXd weights = weightsOf(theta);
    const Eigen::Index last = weights.size() - 1;
    Eigen::MatrixXd sum = (weights(last) * problem.noiseShape).asDiagonal();
    sum.diagonal().array() += kJitter;
    for (std::size_t g = 0; g < problem.kernels.size(); ++g)
        sum += weights(static_cast<Eigen::Index>(g)) * problem.kernels[g];
    return sum;
}

double negativeLogPosterior(const MapProblem& problem, const Eigen::VectorXd& theta,
                            Eigen::VectorXd* gradient)
{
    const Eigen::LLT<Eigen::MatrixXd> factor(covariance(problem, theta));
    if (factor.info() != Eigen::Success)
        return std::numeric_limits<double>::infinity();
    const Eigen::VectorXd alpha = factor.solve(problem.target);
    const Eigen::VectorXd off = (theta - problem.priorMean).cwiseQuotient(problem.priorDeviation);
    const double logDeterminant = factor.matrixLLT().diagonal().array().log().sum();
    const double value = 0.5 * problem.target.dot(alpha) + logDeterminant + 0.5 * off.squaredNorm();
    if (!gradient)
        return value;

    const Eigen::Index labels = problem.target.size();
    Eigen::MatrixXd slope = factor.solve(Eigen::MatrixXd::Identity(labels, labels));
    slope.noalias() -= alpha * alpha.transpose();
    const Eigen::VectorXd weights = weightsOf(theta);
    const Eigen::Index last = theta.size() - 1;
    gradient->resize(theta.size());
    for (Eigen::Index g = 0; g < last; ++g)
        (*gradient)(g) = 0.5 * weights(g) *
                         slope.cwiseProduct(problem.kernels[static_cast<std::size_t>(g)]).sum();
    (*gradient)(last) = 0.5 * weights(last) * slope.diagonal().dot(problem.noiseShape);
    *gradient += off.cwiseQuotient(problem.priorDeviation);
    return value;
}

MapEstimate maximumAPosteriori(const MapProblem& problem, const Eigen::VectorXd& start)
{
    MapEstimate best{start, negativeLogPosterior(problem, start, nullptr)};
    try {
        alglib::real_1d_array x;
        x.setcontent(start.size(), start.data());
        alglib::minlbfgsstate state;
        alglib::minlbfgsreport report;
        alglib::minlbfgscreate(std::min<alglib::ae_int_t>(6, start.size()), x, state);
        alglib::minlbfgssetcond(state, 1e-3, 1e-6, 0.0, kIterations);
        alglib::minlbfgssetstpmax(state, 3.0);
        Search search{&problem, Eigen::VectorXd(start.size()), Eigen::VectorXd(start.size())};
        alglib::minlbfgsoptimize(state, evaluate, nullptr, &search);
        alglib::minlbfgsresults(state, x, report);
        Eigen::VectorXd theta(start.size());
        for (Eigen::Index i = 0; i < theta.size(); ++i)
            theta(i) = x[i];
        const double value = negativeLogPosterior(problem, theta, nullptr);
        if (theta.allFinite() && value <= best.value)
            best = {theta, value};
    } catch (const alglib::ap_error&) {
        // The start, the prior weights, is a valid result.
    }
    return best;
}

} // namespace latency
