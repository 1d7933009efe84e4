#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/architecture_catalogue.h"
#include "core/predictor/help/device_labels.h"
#include "core/predictor/help/task_gradient.h"

#include <functional>
#include <stop_token>

namespace latency::help
{

/// A device for meta-training; its labels are scaled by its pool.
struct MetaDevice {
    std::span<const float> milliseconds; ///< of the whole table
    std::vector<float> hardware;         ///< [referenceCount]
    std::vector<float> references;       ///< ms
    DevicePool pool;
};

struct MetaSchedule {
    int episodes = 2000;
    int devices = 8;
    int supports = 10;
    int queries = 200;
    int innerSteps = 2;
    double rate = 1e-4;
    double divergenceWeight = 0.1;
    bool weighsLastDivergence = false; ///< as published: only the last task's, times the tasks
    bool isModulated = true;
    bool learnsRates = true;
};

inline constexpr int episodesPerEpoch = 50;

/// State after some episodes.
struct EpisodesDone {
    int epoch = 0;        ///< 1..epochs, of 50 episodes each
    int epochs = 0;       ///< as asked for
    double loss = 0.0;    ///< mean query loss
    double seconds = 0.0; ///< these episodes alone
};

/// Second-order meta-training (methods/help.md §3): each episode draws devices, adapts to each with
/// the inner loop and minimises the mean query loss by Adam.
class MetaTrainer
{
public:
    /// `devices` have at least supports + 1 rows in their pools.
    MetaTrainer(const ArchitectureCatalogue& catalogue, const MetaParameters& parameters,
                const MetaSchedule& schedule, std::vector<MetaDevice> devices);

    /// Trains `values` in place.
    ///
    /// returns  false when stopped
    bool train(std::vector<float>& values, Seed seed, std::stop_token stop,
               const std::function<void(const EpisodesDone&)>& report);

private:
    MetaTask<float> drawTask(const MetaDevice& device, RandomEngine& random) const;
    void label(const MetaDevice& device, std::span<const int> rows,
               LabelledBatch<float>& into) const;
    double episode(const std::vector<float>& values, RandomEngine& random);

    const ArchitectureCatalogue& catalogue_;
    const MetaParameters& parameters_;
    MetaSchedule schedule_;
    std::vector<MetaDevice> devices_;
    std::vector<TaskGradient<float>> gradients_; ///< one per share of an episode
    std::vector<std::vector<float>> sums_;       ///< one per share, [parameters]
};

} // namespace latency::help
