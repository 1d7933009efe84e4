#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

namespace latency
{

/// Converts scores of unknown scale to milliseconds by an increasing straight line through the
/// labelled architectures, in ms or in log ms, whichever has the smaller leave-one-out error. The
/// order of the scores is kept, so rank correlations do not change.
///
/// prediction  scores over the whole table; milliseconds are returned unchanged
/// returns     milliseconds, > 0; the mean label if the labels do not define a scale
std::vector<float> calibratedMilliseconds(const Prediction& prediction,
                                          const TargetSamples& samples);

/// Residual deviation of the labels, for predictors without a deviation of their own; the degrees
/// of freedom account for scale and shift.
///
/// predicted  ms, one per architecture of the table
/// returns    ms
float residualDeviation(const std::vector<float>& predicted, const TargetSamples& samples);

} // namespace latency
