#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/help/network_parameters.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace latency::help
{

/// What HELP's authors fixed for one search space (methods/help.md §1). HELP works on spaces with a
/// recipe only; a space gets one by an entry in space_recipe.cpp.
struct SpaceRecipe {
    std::string_view space;
    int episodes = 2000;
    std::array<std::string_view, referenceCount> references; ///< hardware_embedding_index.pt
    std::vector<std::string_view> validationDevices;         ///< those of them a table has
};

const std::vector<SpaceRecipe>& spaceRecipes();
/// The recipe of a space by its name, or nullptr.
const SpaceRecipe* findRecipe(std::string_view space);
std::vector<std::string> spacesWithRecipe();

} // namespace latency::help
