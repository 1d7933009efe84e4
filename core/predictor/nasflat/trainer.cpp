// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/trainer.h"

#include "core/predictor/nasflat/adam_w.h"
#include "core/predictor/nasflat/pair_loss.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace latency::nasflat
{

Trainer::Trainer(const GraphCatalogue& catalogue, const NetworkParameters& parameters,
                 const NasflatOptions& options)
    : catalogue_(catalogue), options_(options), network_(parameters, options.mask),
      gradients_(parameters.count())
{
}

bool Trainer::train(std::vector<float>& values, const TrainingRows& rows, const Schedule& schedule,
                    Seed seed, const std::stop_token& stop,
                    const std::function<void(const EpochResult&)>& afterEpoch)
{
    using Clock = std::chrono::steady_clock;
    AdamW optimizer(values.size(), options_.weightDecay);
    std::ranges::fill(gradients_, 0.0F);
    for (int epoch = 0; epoch < schedule.epochs; ++epoch) {
        const auto start = Clock::now();
        // A generator of its own keeps an epoch's draws apart from how many the others took.
        RandomEngine random(seed.derive(static_cast<std::uint64_t>(epoch)));
        const std::vector<int> order = random.permutation(static_cast<int>(rows.samples.size()));
        const double rate = cosineRate(schedule.rate, epoch, schedule.epochs);
        double loss = 0.0;
        int steps = 0;
        for (std::size_t first = 0; first < order.size();) {
            if (stop.stop_requested())
                return false;
            const std::size_t last =
                std::min(order.size(), first + static_cast<std::size_t>(schedule.batch));
            samples_.clear();
            labels_.clear();
            for (; first < last; ++first) {
                samples_.push_back(rows.samples[static_cast<std::size_t>(order[first])]);
                labels_.push_back(rows.labels[static_cast<std::size_t>(order[first])]);
            }
            loss += step(values, random);
            ++steps;
            optimizer.step(values, gradients_, rate);
        }
        afterEpoch({epoch + 1, loss / std::max(steps, 1),
                    std::chrono::duration<double>(Clock::now() - start).count()});
    }
    return true;
}

double Trainer::step(std::vector<float>& values, RandomEngine& random)
{
    const Dropout dropout{options_.dropout,
                          static_cast<std::uint64_t>(random.uniform() * 0x1.0p53)};
    return options_.loss == Loss::Hinge ? pairStep(values, random, dropout)
                                        : rowStep(values, dropout);
}

double Trainer::pairStep(std::vector<float>& values, RandomEngine& random, const Dropout& dropout)
{
    std::vector<int> devices;
    if (!options_.pairsAcrossDevices)
        for (const Sample& sample : samples_)
            devices.push_back(sample.device);
    std::vector<RankedPair> pairs = rankedPairs(labels_, devices, random);
    if (pairs.empty())
        return 0.0;
    graphs_.clear();
    if (options_.dropsOutPerPair) {
        for (RankedPair& pair : pairs) {
            const int row = static_cast<int>(graphs_.size());
            graphs_.insert(graphs_.end(), {pair.slower, pair.faster});
            pair = {row, row + 1};
        }
    } else {
        graphs_.resize(samples_.size());
        std::iota(graphs_.begin(), graphs_.end(), 0);
    }
    const std::span<const float> scores =
        network_.forward(values.data(), catalogue_, samples_, graphs_, dropout);
    scoreGradients_.resize(scores.size());
    const double loss = hingeLoss(pairs, scores, scoreGradients_);
    network_.backward(values.data(), catalogue_, graphs_, dropout, scoreGradients_,
                      gradients_.data());
    return loss;
}

double Trainer::rowStep(std::vector<float>& values, const Dropout& dropout)
{
    graphs_.resize(samples_.size());
    std::iota(graphs_.begin(), graphs_.end(), 0);
    const std::span<const float> scores =
        network_.forward(values.data(), catalogue_, samples_, graphs_, dropout);
    scoreGradients_.resize(scores.size());
    const double loss = squaredLoss(labels_, scores, scoreGradients_);
    network_.backward(values.data(), catalogue_, graphs_, dropout, scoreGradients_,
                      gradients_.data());
    return loss;
}

std::vector<float> Trainer::score(const std::vector<float>& values, std::span<const Sample> samples,
                                  const std::stop_token& stop)
{
    // About as many nodes as a batch of training, so that the network's memory serves both.
    constexpr int nodesAtOnce = 3072;
    std::vector<float> scores;
    scores.reserve(samples.size());
    while (scores.size() < samples.size()) {
        if (stop.stop_requested())
            return {};
        const std::span<const Sample> left = samples.subspan(scores.size());
        const int nodes = catalogue_.pattern(left.front().architecture).nodes();
        const auto graphs = static_cast<std::size_t>(std::max(1, nodesAtOnce / nodes));
        const std::span<const Sample> chunk = left.first(std::min(graphs, left.size()));
        graphs_.resize(chunk.size());
        std::iota(graphs_.begin(), graphs_.end(), 0);
        const std::span<const float> found =
            network_.forward(values.data(), catalogue_, chunk, graphs_, {});
        scores.insert(scores.end(), found.begin(), found.end());
    }
    return scores;
}

} // namespace latency::nasflat
