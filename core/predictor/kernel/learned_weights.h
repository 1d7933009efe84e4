#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/encoding/kernel_features/kernel_features.h"
#include "core/predictor/kernel/weight_prior.h"

#include <vector>

namespace latency
{

/// What the train devices teach about a new one in one form of its labels.
struct LearnedForm {
    WeightPrior weights;
    /// Logarithm of the evidence of the labels in ms of each train device fitted, in their order.
    std::vector<double> logEvidence;
};

/// Each train device in turn is fitted as if it were new, from its own latencies on 60
/// architectures and the profiles of the others, and the weights found become the expectation. The
/// groups' own expectations count as five devices more.
///
/// features     those of the table and these train devices
/// isLogarithm  the form of the labels the weights are for
/// source       empirical Bayes on the hyper-parameters; ours
LearnedForm learnedWeights(const LatencyTable& table, const KernelFeatures& features,
                           bool isLogarithm, const KernelPriors& priors);

/// Logarithm of the odds of the logarithmic form before a label is seen: of the train devices, how
/// many it explains better, and one more for either form.
double logarithmOdds(const LearnedForm& inMilliseconds, const LearnedForm& inLogarithms);

/// The probability of what has these odds, as a logarithm; never quite 0 or 1.
double probabilityOf(double logOdds);

} // namespace latency
