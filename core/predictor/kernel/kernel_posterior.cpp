// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/kernel_posterior.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

/// The weights of more labels than this are fitted on evenly spaced ones; all enter the posterior.
constexpr Eigen::Index kLabelsForWeights = 120;
/// Keeps the trend moderate when labelled architectures hardly differ.
constexpr double kLeastConsensusSpread = 0.3;

MapProblem makeProblem(const WeightPrior& expected, const std::vector<Eigen::MatrixXd>& kernels,
                       const LabelForm& form)
{
    const Eigen::Index labels = form.values.size();
    MapProblem problem;
    problem.kernels = kernels;
    problem.kernels.push_back(Eigen::MatrixXd::Ones(labels, labels));
    problem.target = form.values;
    problem.noiseShape.setOnes(labels);
    problem.priorMean = expected.mean;
    problem.priorDeviation = expected.deviation;
    return problem;
}

MapProblem thinned(const MapProblem& problem)
{
    const Eigen::Index labels = problem.target.size();
    std::vector<Eigen::Index> rows(static_cast<std::size_t>(kLabelsForWeights));
    for (Eigen::Index i = 0; i < kLabelsForWeights; ++i)
        rows[static_cast<std::size_t>(i)] = i * labels / kLabelsForWeights;
    MapProblem part = problem;
    part.target = problem.target(rows);
    part.noiseShape = problem.noiseShape(rows);
    for (Eigen::MatrixXd& kernel : part.kernels)
        kernel = Eigen::MatrixXd(kernel(rows, rows));
    return part;
}

MapEstimate estimate(const MapProblem& problem, const Eigen::VectorXd& start)
{
    if (problem.target.size() > kLabelsForWeights)
        return maximumAPosteriori(thinned(problem), start);
    return maximumAPosteriori(problem, start);
}

/// Everything that follows from the weights.
void condition(KernelPosterior& posterior, const MapProblem& problem, const MapEstimate& fit)
{
    const Eigen::Index labels = problem.target.size();
    Eigen::MatrixXd kernel = covariance(problem, fit.theta);
    Eigen::LLT<Eigen::MatrixXd> factor(kernel);
    for (double jitter = 1e-6; factor.info() != Eigen::Success && jitter < 1e3; jitter *= 10.0) {
        kernel.diagonal().array() += jitter;
        factor.compute(kernel);
    }
    const Eigen::Index groups = fit.theta.size() - 1;
    posterior.weights = fit.theta.head(groups).array().exp();
    posterior.noise = std::exp(fit.theta(groups));
    posterior.noiseShape = problem.noiseShape;
    posterior.inverseRoot = factor.matrixL().solve(Eigen::MatrixXd::Identity(labels, labels));
    posterior.alpha = factor.solve(problem.target);
    const Eigen::VectorXd precision = posterior.inverseRoot.colwise().squaredNorm();
    posterior.leftOutMean = posterior.form.values - posterior.alpha.cwiseQuotient(precision);
    posterior.leftOutVariance = precision.cwiseInverse();
}

/// Noise of each label from an expectation-maximisation step for Student noise.
Eigen::VectorXd doubtfulNoise(const KernelPosterior& posterior, double degreesOfFreedom)
{
    const Eigen::ArrayXd off =
        (posterior.form.values - posterior.leftOutMean).array().square() /
        (posterior.leftOutVariance.array() - posterior.noise * (posterior.noiseShape.array() - 1.0))
            .max(1e-12);
    return ((degreesOfFreedom + off) / (degreesOfFreedom + 1.0)).max(1.0);
}

/// The slope is that of standardised labels, so the consensus is standardised on the labelled too.
void setTrend(KernelPosterior& posterior, const Eigen::VectorXd& consensus, double trend)
{
    posterior.trendCentre = consensus.mean();
    const double variance = (consensus.array() - posterior.trendCentre).square().mean();
    const bool isConstant = posterior.form.values.size() > 1 && posterior.form.values.isZero();
    posterior.trendSlope =
        isConstant ? 0.0 : trend / std::max(std::sqrt(variance), kLeastConsensusSpread);
}

} // namespace

Eigen::VectorXd consensusAt(const Eigen::VectorXf& consensus, std::span<const int> rows)
{
    Eigen::VectorXd values(static_cast<Eigen::Index>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i)
        values(static_cast<Eigen::Index>(i)) = consensus(rows[i]);
    return values;
}

std::vector<Eigen::MatrixXd> kernelsBetween(const std::vector<KernelGroup>& groups,
                                            std::span<const int> rows)
{
    std::vector<Eigen::MatrixXd> kernels;
    kernels.reserve(groups.size());
    for (const KernelGroup& group : groups) {
        Eigen::MatrixXd part(static_cast<Eigen::Index>(rows.size()), group.features.cols());
        for (std::size_t i = 0; i < rows.size(); ++i)
            part.row(static_cast<Eigen::Index>(i)) = group.features.row(rows[i]).cast<double>();
        kernels.emplace_back(part * part.transpose());
    }
    return kernels;
}

KernelPosterior kernelPosterior(const WeightPrior& expected,
                                const std::vector<Eigen::MatrixXd>& kernels,
                                const Eigen::VectorXd& consensus, LabelForm form,
                                const KernelPriors& priors)
{
    MapProblem problem = makeProblem(expected, kernels, form);
    KernelPosterior posterior;
    posterior.form = std::move(form);
    setTrend(posterior, consensus, priors.trend);
    problem.target.array() -= posterior.trendSlope * (consensus.array() - posterior.trendCentre);
    MapEstimate fit = estimate(problem, problem.priorMean);
    condition(posterior, problem, fit);
    const int rounds = problem.target.size() < priors.labelsToDoubt ? 0 : priors.robustRounds;
    for (int round = 0; round < rounds; ++round) {
        problem.noiseShape = doubtfulNoise(posterior, priors.degreesOfFreedom);
        if (problem.noiseShape.maxCoeff() <= 1.0)
            break;
        fit = estimate(problem, fit.theta);
        condition(posterior, problem, fit);
    }
    const auto labels = static_cast<double>(problem.target.size());
    const double seen = std::min(labels, static_cast<double>(kLabelsForWeights));
    posterior.logEvidence = posterior.form.logJacobian - fit.value * labels / seen;
    return posterior;
}

} // namespace latency
