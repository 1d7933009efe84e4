#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/encoding/kernel_features/kernel_features.h"
#include "core/predictor/kernel/weight_prior.h"

#include <vector>

namespace latency
{

/// Expectations learned from the train devices, for one form of labels.
struct LearnedForm {
    WeightPrior weights;
    /// Logarithm of the evidence of the labels in ms of each train device fitted, in their order.
    std::vector<double> logEvidence;
};

/// Each train device in turn is fitted as if it were new, from its own latencies on 60
/// architectures and the profiles of the others, and the fitted weights become the expectation. The
/// groups' own expectations count as five devices more.
///
/// features     features of the table and these train devices
/// isLogarithm  the form of the labels
/// source       empirical Bayes on the hyper-parameters; ours
LearnedForm learnedWeights(const LatencyTable& table, const KernelFeatures& features,
                           bool isLogarithm, const KernelPriors& priors);

/// Prior log odds of the logarithmic form: the number of train devices it explains better against
/// the number it does not, plus one for either form.
double logarithmOdds(const LearnedForm& inMilliseconds, const LearnedForm& inLogarithms);

/// The probability for given log odds; never exactly 0 or 1.
double probabilityOf(double logOdds);

} // namespace latency
