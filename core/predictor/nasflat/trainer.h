#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/nasflat/nasflat_options.h"
#include "core/predictor/nasflat/network.h"
#include "core/predictor/nasflat/pair_loss.h"
#include "core/predictor/nasflat/training_rows.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace latency::nasflat
{

/// Trains the flat buffer of a network's parameters and scores with it.
class Trainer
{
public:
    Trainer(const GraphCatalogue& catalogue, const NetworkParameters& parameters,
            const NasflatOptions& options);

    /// Adapts `values` to `rows` with a new AdamW. Checks `stop` before every batch; when stopped,
    /// `values` keeps its progress.
    ///
    /// afterEpoch  called after each epoch; must not change `values`
    /// returns     false when stopped
    bool train(std::vector<float>& values, const TrainingRows& rows, const Schedule& schedule,
               Seed seed, const std::stop_token& stop,
               const std::function<void(const EpochResult&)>& afterEpoch);

    /// Scores of `samples`, or an empty vector when stopped.
    std::vector<float> score(const std::vector<float>& values, std::span<const Sample> samples,
                             const std::stop_token& stop);

private:
    /// What one thread at a time computes: some graphs of the batch, all the way through. Shares
    /// meet only for the loss and for the optimizer's step.
    struct Share {
        explicit Share(const NetworkParameters& parameters, AttentionMask mask)
            : network(parameters, mask), gradients(parameters.count())
        {
        }
        Network<float> network;
        std::vector<float> gradients;
        std::span<const Sample> samples; ///< its share of the batch
        std::vector<int> graphs;         ///< to score, counted from the share's first
        int firstRow = 0;                ///< of the share's scores among all
        Dropout dropout;
    };

    void prepare(int shares);
    [[nodiscard]] std::span<const std::unique_ptr<Share>> shares() const
    {
        return std::span(shares_).first(static_cast<std::size_t>(shareCount_));
    }
    double step(std::vector<float>& values, RandomEngine& random);
    std::vector<RankedPair> pairRows(RandomEngine& random);
    void scoreEachOnce();
    void forward(const std::vector<float>& values);
    void backward(const std::vector<float>& values);
    [[nodiscard]] std::vector<std::size_t> blocksOf(std::span<const Sample> samples) const;

    const GraphCatalogue& catalogue_;
    const NetworkParameters& parameters_;
    const NasflatOptions& options_;
    std::vector<std::unique_ptr<Share>> shares_; ///< at least as many as a training has
    int shareCount_ = 0;                         ///< of the current training
    // The current batch.
    std::vector<Sample> samples_;
    std::vector<float> labels_;
    std::vector<float> scores_;
    std::vector<float> scoreGradients_;
};

} // namespace latency::nasflat
