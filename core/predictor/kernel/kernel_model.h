#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/encoding/kernel_features/kernel_features.h"
#include "core/predictor/kernel/kernel_prediction.h"
#include "core/predictor/kernel/kernel_reasons.h"
#include "core/predictor/kernel/learned_weights.h"
#include "core/predictor/left_out_label.h"

#include <array>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace latency
{

/// A fit to a few labels of a device.
struct KernelFit {
    KernelBelief belief; ///< over all architectures of the table
    /// Shares of the explained variation: (group, share), summing to one.
    std::vector<std::pair<std::string, double>> shares;
    /// One per label, in their order. Suspicious: more than ten per cent off, and more than four
    /// deviations in a fit without it.
    std::vector<LeftOutLabel> leftOut;
    double noise = 0.0; ///< ms, standard deviation of one measurement
};

/// The kernel predictor for one table and its train devices: a Gaussian process whose kernel is a
/// weighted sum of groups (source profiles, costs, layer rates, …). Immutable; any thread.
class KernelModel
{
public:
    KernelModel(LatencyTablePointer table, const std::vector<int>& trainDevices,
                const KernelPriors& priors = {});

    /// milliseconds  one per label; an architecture may occur more than once
    /// errors        no label, a label that is not a positive number, an architecture outside the
    ///               table
    [[nodiscard]] Result<KernelFit> fit(std::span<const int> architectures,
                                        std::span<const float> milliseconds) const;

    /// Reasons for the predictions of `fit` from the same labels; same errors.
    [[nodiscard]] Result<std::shared_ptr<const KernelReasons>>
    reasons(std::span<const int> architectures, std::span<const float> milliseconds) const;

    /// The architecture with the largest variance under the fitted weights, or -1 when all are
    /// labelled. Architectures with a constant output are never suggested.
    [[nodiscard]] int suggestNext(const KernelFit& fit) const;

    [[nodiscard]] const KernelFeatures& features() const { return *features_; }

private:
    [[nodiscard]] std::vector<WeightedPosterior>
    posteriors(std::span<const int> architectures, std::span<const float> milliseconds) const;
    [[nodiscard]] std::vector<std::pair<std::string, double>>
    shares(std::span<const int> architectures,
           const std::vector<WeightedPosterior>& posteriors) const;
    void markSuspicious(std::vector<LeftOutLabel>& leftOut, std::span<const int> architectures,
                        std::span<const float> milliseconds) const;

    LatencyTablePointer table_;
    std::shared_ptr<const KernelFeatures> features_;
    KernelPriors priors_;
    std::array<LearnedForm, 2> expected_;       ///< for labels in ms, in log ms
    double logOdds_;                            ///< of the logarithmic form, before a label
    FeatureMatrix squaredNorm_;                 ///< [architectures, groups]
    std::vector<Eigen::MatrixXf> secondMoment_; ///< of each group's features
};

} // namespace latency
