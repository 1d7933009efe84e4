#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/outcome.h"
#include "core/experiment/experiment_plan.h"

#include <stop_token>
#include <vector>

namespace latency
{

/// Quality for a number of samples, mean over the sampler's seeds.
struct SampleCurvePoint {
    int samples = 0;
    int trials = 0;                 ///< seeds that gave an answer
    double spearman = 0.0;          ///< over the unseen, mean
    double spearmanDeviation = 0.0; ///< over the seeds; 0 for one
    double band = 0.0;              ///< median of 2σ relative to the prediction; NaN without bands
    bool isAhead = false;           ///< includes suggestions that nobody has picked yet
};

/// Quality on one device against the number of samples.
struct SampleCurve {
    int device = -1;
    int architectures = 0;                ///< smallest number of unseen that ρ was counted on
    std::vector<SampleCurvePoint> points; ///< ascending samples
};

/// With a sampler: its picks for some numbers of samples up to 40, three seeds each. With picks by
/// hand: the first 2, 3, … of them, then up to ten more that `suggestNext` adds.
///
/// plan    its predictor must be instant; reads all latencies of `device` to compute ρ, as any
///         evaluation does
/// picks   in the order picked; used by the by-hand sampler only
/// errors  those of predictor and sampler
Outcome<SampleCurve> sampleCurve(const ExperimentPlan& plan, int device,
                                 const std::vector<int>& picks, std::stop_token stop);

} // namespace latency
