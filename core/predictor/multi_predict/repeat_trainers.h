#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/multi_predict/trainer.h"

#include <memory>

namespace latency::multi_predict
{

/// Trains several copies of a network at once, each in one thread: with batches of a few rows this
/// is faster than dividing each batch, and no result depends on the number of threads.
class RepeatTrainers
{
public:
    /// codes  as NetworkPass takes them
    RepeatTrainers(const ArchitectureRows& architectures, const NetworkParameters& parameters,
                   std::span<const float> codes);

    /// Adapts every one of `states` to the same rows, as Trainer does.
    ///
    /// seeds       one per state
    /// afterEpoch  called in this thread after each epoch of the first state
    /// returns     false when stopped
    bool train(std::vector<std::vector<float>>& states, const TrainingRows& rows,
               const TrainingPlan& plan, const std::vector<Seed>& seeds,
               const std::stop_token& stop,
               const std::function<void(const EpochResult&)>& afterEpoch);

private:
    const ArchitectureRows& architectures_;
    const NetworkParameters& parameters_;
    std::span<const float> codes_;
    std::vector<std::unique_ptr<Trainer>> trainers_; ///< one per thread
};

} // namespace latency::multi_predict
