// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/suspicious_label.h"

#include <cmath>

namespace latency
{
DoubtedLabel labelWithout(const WeightPrior& expected, const std::vector<Eigen::MatrixXd>& kernels,
                          const Eigen::VectorXd& consensus, std::span<const float> milliseconds,
                          std::size_t label, const KernelPriors& priors)
{
    std::vector<Eigen::Index> rows;
    std::vector<float> others;
    for (std::size_t i = 0; i < milliseconds.size(); ++i) {
        if (i == label)
            continue;
        rows.push_back(static_cast<Eigen::Index>(i));
        others.push_back(milliseconds[i]);
    }
    const auto at = static_cast<Eigen::Index>(label);
    std::vector<Eigen::MatrixXd> between;
    for (const Eigen::MatrixXd& kernel : kernels)
        between.emplace_back(kernel(rows, rows));
    const KernelPosterior posterior =
        kernelPosterior(expected, between, consensus(rows), labelForm(others, true), priors);

    const double constant = posterior.weights(posterior.weights.size() - 1);
    Eigen::VectorXd cross =
        Eigen::VectorXd::Constant(static_cast<Eigen::Index>(rows.size()), constant);
    double variance = constant + posterior.noise;
    for (std::size_t g = 0; g < kernels.size(); ++g) {
        const double weight = posterior.weights(static_cast<Eigen::Index>(g));
        cross += weight * Eigen::VectorXd(kernels[g](rows, at));
        variance += weight * kernels[g](at, at);
    }
    variance -= (posterior.inverseRoot * cross).squaredNorm();
    const double value =
        (std::log(static_cast<double>(milliseconds[label])) - posterior.form.centre) /
        posterior.form.scale;
    const double guess =
        cross.dot(posterior.alpha) + posterior.trendSlope * (consensus(at) - posterior.trendCentre);
    return {std::exp(posterior.form.centre + posterior.form.scale * guess),
            std::abs(value - guess) / std::sqrt(std::max(variance, 1e-12))};
}

} // namespace latency
