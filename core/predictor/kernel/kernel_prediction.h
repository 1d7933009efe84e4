#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/kernel_features/kernel_features.h"
#include "core/predictor/kernel/kernel_posterior.h"

namespace latency
{

/// The belief about every architecture of the table.
struct KernelBelief {
    std::vector<float> milliseconds; ///< best guess
    std::vector<float> deviation;    ///< ms, of a measurement: noise included
    /// Variance of the noiseless latency, relative to the spread of the labels, >= 0.
    std::vector<float> information;
};

/// A posterior and its weight; the shares of all forms sum to one.
struct WeightedPosterior {
    KernelPosterior posterior;
    double share = 1.0;
};

/// rows         the labelled architectures
/// squaredNorm  [architectures, groups], of the groups' feature rows
KernelBelief kernelBelief(const KernelFeatures& features, const FeatureMatrix& squaredNorm,
                          std::span<const int> rows,
                          const std::vector<WeightedPosterior>& posteriors);

} // namespace latency
