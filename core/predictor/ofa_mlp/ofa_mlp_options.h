#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/option_spec.h"
#include "core/predictor/ofa_mlp/row_inputs.h"
#include "core/predictor/ofa_mlp/training_recipe.h"

#include <filesystem>

namespace latency::ofa_mlp
{

enum class Variant { FineTuned, Base, Generalized };

/// The options of a run, with their types.
struct OfaMlpOptions {
    Variant variant = Variant::FineTuned;
    TrainingRecipe recipe;
    std::filesystem::path checkpoint;     ///< empty: train
    std::filesystem::path specifications; ///< empty: the built-in ones only
    HardwareEntry hardware = HardwareEntry::Roofline;
    bool headByDescent = false;
    bool paperActivation = false;
};

/// The registry entry of ofa-mlp.
const MethodInfo& ofaMlpInfo();
/// options  resolved against ofaMlpInfo().options
OfaMlpOptions ofaMlpOptions(const nlohmann::json& options);

} // namespace latency::ofa_mlp
