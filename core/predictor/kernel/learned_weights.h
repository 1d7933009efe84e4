#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/latency_table.h"
#include "core/encoding/kernel_features/kernel_features.h"
#include "core/predictor/kernel/weight_prior.h"

namespace latency
{

/// What the train devices teach about a new one: each in turn is fitted as if it were new, from its
/// own latencies on 60 architectures and the profiles of the others, and the weights found become
/// the expectation. The groups' own expectation counts as five devices more.
///
/// features     those of the table and these train devices
/// isLogarithm  the form of the labels the weights are for
/// source       empirical Bayes on the hyper-parameters; ours
WeightPrior learnedWeights(const LatencyTable& table, const KernelFeatures& features,
                           bool isLogarithm, const KernelPriors& priors);

} // namespace latency
