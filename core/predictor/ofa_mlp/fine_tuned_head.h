#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/outcome.h"
#include "core/base/random_engine.h"
#include "core/learning/matrix_product.h"

#include <span>
#include <stop_token>
#include <vector>

namespace latency::ofa_mlp
{

/// A linear last layer: milliseconds = features · weights + bias.
struct LinearHead {
    std::vector<float> weights; ///< one a feature
    float bias = 0.0F;
    /// Root mean square of the leave-one-out errors, ms; NaN if unknown.
    double leaveOneOut = 0.0;

    [[nodiscard]] std::vector<float> answers(MatrixView<const float> features) const;
};

/// The head in closed form: ridge regression on centred, standardised features, with the penalty
/// of the smallest exact leave-one-out error. The last feature, the source network's own
/// prediction, is hardly penalised, so that few labels give a line through the source's
/// predictions.
///
/// features  [labels, features]; at least one row
/// labels    milliseconds, [labels]
LinearHead ridgeHead(MatrixView<const float> features, std::span<const float> labels);

/// The head as published: SGD with rate .1, decay 10⁻³ and momentum .9 on √(MSE + 10⁻⁶), batches of
/// 32, 100 epochs (methods/ofa.md §4).
///
/// errors  the training diverged
Outcome<LinearHead> descentHead(MatrixView<const float> features, std::span<const float> labels,
                                Seed seed, std::stop_token stop);

} // namespace latency::ofa_mlp
