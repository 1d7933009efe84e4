#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string>
#include <string_view>
#include <vector>

namespace latency::ofa_mlp
{

/// A training recipe. The loss is always the root of a batch's mean squared error, √(MSE + 10⁻⁶).
struct TrainingRecipe {
    std::string_view name;  ///< as in experiment.json
    std::string_view title; ///< as shown
    /// True: SGD on raw milliseconds at a constant rate, as published; false: AdamW down a cosine
    /// on standardised labels.
    bool isPublished = false;
    double rate = 0.0;
    double weightDecay = 0.0;
    double momentum = 0.0; ///< SGD only
    int epochs = 0;
    int batch = 0;
    bool hasGivenEpochs = false; ///< a user asked for that many
};

/// The recipe for that many rows: beyond twice the 7000 of a published table it uses larger batches
/// and fewer epochs, so that many devices take about as long as two. Published recipes and those
/// with epochs from the user are unchanged.
TrainingRecipe shortenedFor(TrainingRecipe recipe, int rows);

/// Ours first, then the best settings of the published searches (methods/ofa.md §3).
const std::vector<TrainingRecipe>& trainingRecipes();
/// The recipe of that name, which must exist.
const TrainingRecipe& trainingRecipe(std::string_view name);

} // namespace latency::ofa_mlp
