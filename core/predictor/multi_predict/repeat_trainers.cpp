// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/repeat_trainers.h"

#include "core/learning/parallel_parts.h"

#include <atomic>

namespace latency::multi_predict
{

RepeatTrainers::RepeatTrainers(const ArchitectureRows& architectures,
                               const NetworkParameters& parameters, std::span<const float> codes)
    : architectures_(architectures), parameters_(parameters), codes_(codes)
{
}

bool RepeatTrainers::train(std::vector<std::vector<float>>& states, const TrainingRows& rows,
                           const TrainingPlan& plan, const std::vector<Seed>& seeds,
                           const std::stop_token& stop,
                           const std::function<void(const EpochResult&)>& afterEpoch)
{
    while (static_cast<int>(trainers_.size()) < parallelParts())
        trainers_.push_back(std::make_unique<Trainer>(architectures_, parameters_, codes_, 1));
    std::atomic<bool> isFinished = true;
    // In turns, so that the first state always belongs to this thread.
    const int parts = parallelParts();
    inParallel(parts, [&](int part, int, int) {
        for (auto at = static_cast<std::size_t>(part); at < states.size();
             at += static_cast<std::size_t>(parts)) {
            const bool isDone = trainers_[static_cast<std::size_t>(part)]->train(
                states[at], rows, plan, seeds[at], stop, [&](const EpochResult& epoch) {
                    if (at == 0)
                        afterEpoch(epoch);
                });
            if (!isDone)
                isFinished = false;
        }
    });
    return isFinished;
}

} // namespace latency::multi_predict
