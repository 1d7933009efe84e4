#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/kernel_features/kernel_group.h"
#include "core/predictor/kernel/label_form.h"
#include "core/predictor/kernel/map_estimate.h"

#include <span>
#include <vector>

namespace latency
{

/// Priors of the fit, chosen by leaving train devices out (resources/help/kernel.md).
struct KernelPriors {
    double noise = 0.3;           ///< variance of a standardised label
    double noiseDeviation = 2.0;  ///< of its logarithm
    double weightDeviation = 4.0; ///< of the logarithm of a group's weight
    double constant = 0.3;        ///< weight of the constant kernel
    double constantDeviation = 1.0;
    double trend = 0.3; ///< expected slope of a standardised label over the standardised consensus
    int robustRounds = 3;          ///< times doubtful labels are found and the weights fitted again
    double degreesOfFreedom = 4.0; ///< of the Student distribution that doubtful labels come from
};

/// Belief about one device in one form of its labels.
struct KernelPosterior {
    LabelForm form;
    /// The expectation before any label is `trendSlope · (consensus - trendCentre)`.
    double trendSlope = 0.0;
    double trendCentre = 0.0;
    Eigen::VectorXd weights; ///< one a group, then the constant's
    double noise = 0.0;
    Eigen::VectorXd noiseShape;      ///< [labels], >= 1
    Eigen::VectorXd alpha;           ///< K⁻¹ (values - expectation)
    Eigen::MatrixXd inverseRoot;     ///< L⁻¹ with K = L Lᵀ
    double logEvidence = 0.0;        ///< of the labels in ms, up to a constant shared by the forms
    Eigen::VectorXd leftOutMean;     ///< [labels] of the form, each without its own label
    Eigen::VectorXd leftOutVariance; ///< measurement noise included
};

/// kernels    K_g between the labelled, one a group
/// consensus  [labels] of the labelled architectures (KernelFeatures::consensus)
KernelPosterior kernelPosterior(const std::vector<KernelGroup>& groups,
                                const std::vector<Eigen::MatrixXd>& kernels,
                                const Eigen::VectorXd& consensus, LabelForm form,
                                const KernelPriors& priors);

/// The rows' consensus.
Eigen::VectorXd consensusAt(const Eigen::VectorXf& consensus, std::span<const int> rows);

/// Features of the given rows times themselves, one matrix a group.
std::vector<Eigen::MatrixXd> kernelsBetween(const std::vector<KernelGroup>& groups,
                                            std::span<const int> rows);

} // namespace latency
