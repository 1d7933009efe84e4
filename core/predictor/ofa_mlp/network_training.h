#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/outcome.h"
#include "core/base/random_engine.h"
#include "core/learning/matrix_product.h"
#include "core/predictor/ofa_mlp/dense_network.h"
#include "core/predictor/ofa_mlp/training_recipe.h"
#include "core/predictor/predictor.h"

#include <span>

namespace latency::ofa_mlp
{

/// Trains a network of the published shape from random values.
///
/// inputs   [rows, columns]; at least one row
/// labels   [rows], any unit, which is also that of the output
/// returns  the network, or Stopped
/// errors   the training diverged
Outcome<DenseNetwork> trainNetwork(MatrixView<const float> inputs, std::span<const float> labels,
                                   const TrainingRecipe& recipe, Seed seed,
                                   const TrainingControl& control);

} // namespace latency::ofa_mlp
