#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/explains_predictions.h"
#include "core/predictor/kernel/kernel_prediction.h"

namespace latency
{

/// The posterior mean of a Gaussian process splits exactly: the labels' centre, the trend of the
/// train devices, and for each group `w_g Σ_i k_g(x, x_i) α_i`. Costs one sum over labels and
/// features per architecture.
class KernelReasons final : public PredictionReasons
{
public:
    /// rows  the labelled architectures
    KernelReasons(std::shared_ptr<const KernelFeatures> features, std::vector<int> rows,
                  std::vector<WeightedPosterior> posteriors);

    /// The parts sum to the prediction, except near zero, where predictions are bent to stay
    /// positive and reasons are not.
    [[nodiscard]] PredictionReason of(int architecture) const override;

private:
    [[nodiscard]] PredictionForm inForm(const WeightedPosterior& weighted, int architecture) const;

    std::shared_ptr<const KernelFeatures> features_;
    std::vector<int> rows_;
    std::vector<WeightedPosterior> posteriors_;
};

} // namespace latency
