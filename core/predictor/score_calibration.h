#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

namespace latency
{

/// Turns scores of unknown scale into milliseconds by a rising straight line through the labelled
/// architectures, in ms or in log ms, whichever has the smaller leave-one-out error. The order of
/// the scores is kept, so rank correlations do not change.
///
/// prediction  scores over the whole table; milliseconds are returned as they are
/// returns     milliseconds, > 0; the mean label where the labels say nothing about the scale
std::vector<float> calibratedMilliseconds(const Prediction& prediction,
                                          const TargetSamples& samples);

/// How far measurements may lie from what was predicted of them, for predictors that do not say how
/// sure they are: what the prediction leaves of the labels, with the degrees of freedom that scale
/// and shift leave.
///
/// predicted  ms, one per architecture of the table
/// returns    ms
float residualDeviation(const std::vector<float>& predicted, const TargetSamples& samples);

} // namespace latency
