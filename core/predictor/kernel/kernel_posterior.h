#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/kernel/label_form.h"
#include "core/predictor/kernel/map_estimate.h"
#include "core/predictor/kernel/weight_prior.h"

#include <span>
#include <vector>

namespace latency
{

/// Belief about one device in one form of its labels.
struct KernelPosterior {
    LabelForm form;
    /// The expectation before any label is `trendSlope · (consensus - trendCentre)`.
    double trendSlope = 0.0;
    double trendCentre = 0.0;
    Eigen::VectorXd weights; ///< one per group, then the constant's
    double noise = 0.0;
    Eigen::VectorXd noiseShape;      ///< [labels], >= 1
    Eigen::VectorXd alpha;           ///< K⁻¹ (values - expectation)
    Eigen::MatrixXd inverseRoot;     ///< L⁻¹ with K = L Lᵀ
    double logEvidence = 0.0;        ///< of the labels in ms, up to a constant shared by the forms
    Eigen::VectorXd leftOutMean;     ///< [labels] of the form, each without its own label
    Eigen::VectorXd leftOutVariance; ///< measurement noise included
};

/// expected   one entry per kernel, then constant and noise
/// kernels    K_g between the labelled, one per group
/// consensus  [labels] of the labelled architectures (KernelFeatures::consensus)
KernelPosterior kernelPosterior(const WeightPrior& expected,
                                const std::vector<Eigen::MatrixXd>& kernels,
                                const Eigen::VectorXd& consensus, LabelForm form,
                                const KernelPriors& priors);

/// The consensus of some rows.
Eigen::VectorXd consensusAt(const Eigen::VectorXf& consensus, std::span<const int> rows);

/// Features of the given rows times themselves, one matrix per group.
std::vector<Eigen::MatrixXd> kernelsBetween(const std::vector<KernelGroup>& groups,
                                            std::span<const int> rows);

} // namespace latency
