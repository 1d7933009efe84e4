#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/kernel_features/kernel_group.h"

#include <vector>

namespace latency
{

/// Prior expectations of a fit, chosen by leaving train devices out (resources/notes/kernel.md).
struct KernelPriors {
    double noise = 0.3;                ///< variance of a standardised label
    double noiseDeviation = 2.0;       ///< of its logarithm
    double weightDeviation = 4.0;      ///< of the logarithm of a group's weight
    double constant = kConstantWeight; ///< of the constant kernel
    double constantDeviation = 1.0;
    double trend = 0.3; ///< expected slope of a standardised label over the standardised consensus
    int robustRounds = 3; ///< times doubtful labels are found and the weights fitted again
    /// Labels from which doubtful ones are looked for: among fewer, extremes are taken for errors.
    Eigen::Index labelsToDoubt = 15;
    double degreesOfFreedom = 4.0; ///< of the Student distribution that doubtful labels come from
};

/// Independent normal priors on the logarithms of a fit's weights: one per group, then that of the
/// constant kernel, then the noise.
struct WeightPrior {
    Eigen::VectorXd mean;
    Eigen::VectorXd deviation; ///< > 0
};

/// The groups' own expectations, for devices without further information.
WeightPrior expectedWeights(const std::vector<KernelGroup>& groups, const KernelPriors& priors);

} // namespace latency
