#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/kernel/kernel_posterior.h"

namespace latency
{

/// A label compared with a fit without it.
struct DoubtedLabel {
    double expected = 0.0;   ///< ms
    double deviations = 0.0; ///< how far off it is, in standard deviations of a measurement, >= 0
};

/// Compares a label with the prediction of a fit without it. The weights are fitted without it as
/// well, so that an outlier cannot widen the band it is judged by.
///
/// expected   for logarithmic labels
/// kernels    between the labelled, one per group
/// consensus  [labels] of the labelled
/// label      its index, 0..labels-1; there are at least two
DoubtedLabel labelWithout(const WeightPrior& expected, const std::vector<Eigen::MatrixXd>& kernels,
                          const Eigen::VectorXd& consensus, std::span<const float> milliseconds,
                          std::size_t label, const KernelPriors& priors);

} // namespace latency
