#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/training_epochs.h"
#include "core/predictor/multi_predict/network_pass.h"
#include "core/predictor/multi_predict/source_rows.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace latency::multi_predict
{

/// How long, how fast and what of the network is trained.
struct TrainingPlan : Schedule {
    double weightDecay = 5e-4;
    bool freezesTrunk = false;
};

/// Trains the flat buffer of a network's parameters: absolute errors summed over the batch, AdamW
/// (methods/multi-predict.md §3).
class Trainer
{
public:
    /// codes   as NetworkPass takes them
    /// shares  of each batch, see inShares
    Trainer(const ArchitectureRows& architectures, const NetworkParameters& parameters,
            std::span<const float> codes, int shares);

    /// Adapts `values` to `rows` with a new AdamW. Checks `stop` before every batch; when stopped,
    /// `values` keeps its progress.
    ///
    /// afterEpoch  called after each epoch; must not change `values`
    /// returns     false when stopped
    bool train(std::vector<float>& values, const TrainingRows& rows, const TrainingPlan& plan,
               Seed seed, const std::stop_token& stop,
               const std::function<void(const EpochResult&)>& afterEpoch);

private:
    /// What one thread at a time computes: some rows of the batch, all the way through.
    struct Share {
        Share(const NetworkParameters& parameters, std::span<const float> codes)
            : pass(parameters, codes), gradients(parameters.count())
        {
        }
        NetworkPass<float> pass;
        NetworkBatch<float> batch;
        std::vector<float> gradients;
        std::vector<float> arriving;
        double loss = 0.0;
    };

    /// returns  sum of the absolute errors
    double step(const std::vector<float>& values, bool freezesTrunk);

    const ArchitectureRows& architectures_;
    const NetworkParameters& parameters_;
    std::vector<std::unique_ptr<Share>> shares_;
    // The current batch.
    std::vector<NetworkRow> rows_;
    std::vector<float> labels_;
};

} // namespace latency::multi_predict
