#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/help/device_labels.h"
#include "core/predictor/help/inner_loop.h"
#include "core/predictor/help/meta_trainer.h"
#include "core/predictor/help/row_scorer.h"

namespace latency::help
{

/// Adaptation to a new device (methods/help.md §4).
struct AdaptationPlan {
    int steps = 2;
    int samples = 10; ///< of the modulator
    bool isModulated = true;
    bool takesLastSample = false; ///< as published: the last sample's predictions, not the mean
};

/// The known data of a device.
struct KnownDevice {
    std::vector<float> hardware; ///< [referenceCount]; zeros when it takes no part
    LabelledBatch<float> support;
};

/// Adapts with the modulator's mean.
///
/// returns  the predictions of `scorer` before the first step and after each step; fewer when
///          stopped
std::vector<std::vector<float>> adaptedStages(const MetaParameters& parameters,
                                              const std::vector<float>& values,
                                              const AdaptationPlan& plan, const KnownDevice& device,
                                              RowScorer& scorer, std::stop_token stop);

/// Adapts once per sample of the modulator.
///
/// returns  labels of the scorer's rows; none when stopped
std::vector<float> adaptedLabels(const MetaParameters& parameters, const std::vector<float>& values,
                                 const AdaptationPlan& plan, const KnownDevice& device,
                                 RowScorer& scorer, Seed seed, std::stop_token stop);

/// The same with the modulator's mean only: one adaptation.
std::vector<float> quickLabels(const MetaParameters& parameters, const std::vector<float>& values,
                               const AdaptationPlan& plan, const KnownDevice& device,
                               RowScorer& scorer, std::stop_token stop);

} // namespace latency::help
