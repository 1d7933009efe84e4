#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

// Includes LibTorch: for .cpp files of predictors only.
#include "core/learning/training_epochs.h"

#include <torch/nn/module.h>

namespace latency
{

/// The sum of the losses of some rows, by autograd. Called by several threads at once, which use
/// one processor each.
///
/// seed  of whatever is random in it, such as dropout
using ModuleLoss = std::function<torch::Tensor(std::span<const int> rows, Seed seed)>;

/// Trains the parameters of a LibTorch module by a new AdamW along the mean loss of each batch: the
/// same result with any number of threads.
///
/// count       of rows
/// afterEpoch  called in this thread after each epoch
/// returns     false when stopped; the parameters keep what has been learned
bool trainModule(const torch::nn::Module& module, int count, const ModuleLoss& loss,
                 const Schedule& schedule, double weightDecay, Seed seed,
                 const std::stop_token& stop,
                 const std::function<void(const EpochResult&)>& afterEpoch);

/// Gives a module the parameters of another of the same make.
void copyParameters(const torch::nn::Module& from, const torch::nn::Module& to);

} // namespace latency
