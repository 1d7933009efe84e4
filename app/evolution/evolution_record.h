#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"
#include "core/search/evolution.h"

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace latency
{

/// Progress of an evolution: written by a worker, read by the window. Any thread.
class EvolutionRecord
{
public:
    using Generation = std::shared_ptr<const EvolutionProgress>;

    void add(const EvolutionProgress& generation)
    {
        auto kept = std::make_shared<const EvolutionProgress>(generation);
        const std::scoped_lock lock(mutex_);
        generations_.push_back(std::move(kept));
    }
    void learn(const TrainingProgress& progress)
    {
        const std::scoped_lock lock(mutex_);
        learning_ = {progress.epoch, progress.epochs};
    }

    /// Generations so far.
    [[nodiscard]] std::vector<Generation> generations() const
    {
        const std::scoped_lock lock(mutex_);
        return generations_;
    }
    /// Epoch and number of epochs of the latency model's training, if it reports them.
    [[nodiscard]] std::optional<std::pair<int, int>> learning() const
    {
        const std::scoped_lock lock(mutex_);
        return learning_;
    }

private:
    mutable std::mutex mutex_;
    std::vector<Generation> generations_;
    std::optional<std::pair<int, int>> learning_;
};

} // namespace latency
