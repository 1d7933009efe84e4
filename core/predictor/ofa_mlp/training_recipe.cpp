// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/training_recipe.h"

#include <algorithm>
#include <cstdint>

namespace latency::ofa_mlp
{

const std::vector<TrainingRecipe>& trainingRecipes()
{
    static const std::vector<TrainingRecipe> recipes{
        {"studio", "AdamW with a cosine schedule", false, 2e-3, 1.0, 0.0, 40, 64},
        {"paper-rtx-2080-ti", "published, RTX 2080 Ti", true, 1e-2, 1e-4, 0.9, 100, 32},
        {"paper-note10", "published, Note 10", true, 1e-4, 1e-2, 0.9, 100, 32},
        {"paper-note10-50", "published, Note 10, 50 epochs", true, 1e-2, 1e-4, 0.6, 50, 32},
        {"paper-tesla-p40", "published, Tesla P40", true, 1e-3, 1e-3, 0.9, 100, 32},
        {"paper-xeon", "published, Xeon", true, 1e-4, 1e-4, 0.8, 100, 32},
        {"paper-generalized", "published, generalised", true, 1e-4, 1e-2, 0.6, 100, 32},
    };
    return recipes;
}

TrainingRecipe shortenedFor(TrainingRecipe recipe, int rows)
{
    constexpr int ordinaryRows = 14'000;
    if (recipe.isPublished || recipe.hasGivenEpochs || rows <= ordinaryRows)
        return recipe;
    recipe.epochs =
        std::max(1, static_cast<int>(std::int64_t{recipe.epochs} * ordinaryRows / rows));
    recipe.batch *= 4;
    return recipe;
}

const TrainingRecipe& trainingRecipe(std::string_view name)
{
    return *std::ranges::find(trainingRecipes(), name, &TrainingRecipe::name);
}

} // namespace latency::ofa_mlp
