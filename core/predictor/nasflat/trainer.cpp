// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/trainer.h"

#include "core/learning/adam_w.h"
#include "core/learning/parallel_parts.h"

#include <algorithm>
#include <numeric>

namespace latency::nasflat
{
namespace
{

/// Shares of a batch; more would repeat more of what graphs of one share have in common.
int sharesOf(int samples)
{
    constexpr int fewestSamples = 16;
    constexpr int mostShares = 4;
    return std::clamp(samples / fewestSamples, 1, mostShares);
}

} // namespace

Trainer::Trainer(const GraphCatalogue& catalogue, const NetworkParameters& parameters,
                 const NasflatOptions& options)
    : catalogue_(catalogue), parameters_(parameters), options_(options)
{
}

void Trainer::prepare(int shares)
{
    while (static_cast<int>(shares_.size()) < shares)
        shares_.push_back(std::make_unique<Share>(parameters_, options_.mask));
}

bool Trainer::train(std::vector<float>& values, const TrainingRows& rows, const Schedule& schedule,
                    Seed seed, const std::stop_token& stop,
                    const std::function<void(const EpochResult&)>& afterEpoch)
{
    AdamW optimizer(values.size(), options_.weightDecay);
    const int count = static_cast<int>(rows.samples.size());
    shareCount_ = sharesOf(std::min(count, schedule.batch));
    prepare(shareCount_);
    std::vector<float*> gradients;
    for (const auto& share : shares()) {
        std::ranges::fill(share->gradients, 0.0F);
        gradients.push_back(share->gradients.data());
    }
    const auto learn = [&](std::span<const int> batch, double rate, RandomEngine& random) {
        samples_.clear();
        labels_.clear();
        for (const int row : batch) {
            samples_.push_back(rows.samples[static_cast<std::size_t>(row)]);
            labels_.push_back(rows.labels[static_cast<std::size_t>(row)]);
        }
        const double loss = step(values, random);
        optimizer.step(values, gradients, rate);
        return loss * static_cast<double>(batch.size());
    };
    // Equal batches: a small remainder would take as long a step for far fewer pairs.
    return trainEpochs(count, schedule, BatchSizes::Equal, seed, stop, learn, afterEpoch);
}

double Trainer::step(std::vector<float>& values, RandomEngine& random)
{
    const Seed dropoutSeed{static_cast<std::uint64_t>(random.uniform() * 0x1.0p53)};
    const int count = static_cast<int>(samples_.size());
    for (int at = 0; at < shareCount_; ++at) {
        const auto first = static_cast<std::size_t>(shareBegin(count, at, shareCount_));
        const auto last = static_cast<std::size_t>(shareBegin(count, at + 1, shareCount_));
        Share& share = *shares_[static_cast<std::size_t>(at)];
        share.samples = std::span(samples_).subspan(first, last - first);
        share.graphs.clear();
        share.dropout = {options_.dropout,
                         dropoutSeed.derive(static_cast<std::uint64_t>(at)).value};
    }
    std::vector<RankedPair> pairs;
    if (options_.loss == Loss::Hinge) {
        pairs = pairRows(random);
        if (pairs.empty())
            return 0.0;
    } else {
        scoreEachOnce();
    }
    forward(values);
    scoreGradients_.resize(scores_.size());
    const double loss = options_.loss == Loss::Hinge
                            ? hingeLoss(pairs, scores_, scoreGradients_)
                            : squaredLoss(labels_, scores_, scoreGradients_);
    backward(values);
    return loss;
}

void Trainer::scoreEachOnce()
{
    for (const auto& share : shares()) {
        share->graphs.resize(share->samples.size());
        std::iota(share->graphs.begin(), share->graphs.end(), 0);
    }
}

/// Draws the pairs of the batch and lists the scores they need.
///
/// returns  the pairs as rows of the scores
std::vector<RankedPair> Trainer::pairRows(RandomEngine& random)
{
    std::vector<int> devices;
    if (!options_.pairsAcrossDevices)
        for (const Sample& sample : samples_)
            devices.push_back(sample.device);
    std::vector<RankedPair> pairs = rankedPairs(labels_, devices, random);
    if (!options_.dropsOutPerPair) {
        scoreEachOnce();
        return pairs;
    }
    std::vector<int> shareOf;
    std::vector<int> firstOf;
    for (const auto& share : shares()) {
        shareOf.resize(shareOf.size() + share->samples.size(), static_cast<int>(firstOf.size()));
        firstOf.push_back(static_cast<int>(shareOf.size() - share->samples.size()));
    }
    std::vector<int> rows(firstOf.size() + 1, 0);
    for (const RankedPair& pair : pairs)
        for (const int sample : {pair.slower, pair.faster})
            ++rows[static_cast<std::size_t>(shareOf[static_cast<std::size_t>(sample)]) + 1];
    std::partial_sum(rows.begin(), rows.end(), rows.begin());
    const auto addRow = [&](int sample) {
        const auto at = static_cast<std::size_t>(shareOf[static_cast<std::size_t>(sample)]);
        std::vector<int>& graphs = shares_[at]->graphs;
        graphs.push_back(sample - firstOf[at]);
        return rows[at] + static_cast<int>(graphs.size()) - 1;
    };
    for (RankedPair& pair : pairs) {
        const int slower = addRow(pair.slower);
        pair = {slower, addRow(pair.faster)};
    }
    return pairs;
}

void Trainer::forward(const std::vector<float>& values)
{
    int rows = 0;
    for (const auto& share : shares()) {
        share->firstRow = rows;
        rows += static_cast<int>(share->graphs.size());
    }
    scores_.resize(static_cast<std::size_t>(rows));
    inShares(shareCount_, [&](int at) {
        Share& share = *shares_[static_cast<std::size_t>(at)];
        if (share.graphs.empty())
            return;
        const std::span<const float> found = share.network.forward(
            values.data(), catalogue_, share.samples, share.graphs, share.dropout);
        std::ranges::copy(found, scores_.begin() + share.firstRow);
    });
}

void Trainer::backward(const std::vector<float>& values)
{
    inShares(shareCount_, [&](int at) {
        Share& share = *shares_[static_cast<std::size_t>(at)];
        if (share.graphs.empty())
            return;
        const auto arriving =
            std::span(scoreGradients_)
                .subspan(static_cast<std::size_t>(share.firstRow), share.graphs.size());
        share.network.backward(values.data(), catalogue_, share.dropout, arriving,
                               share.gradients.data());
    });
}

/// Where the blocks of samples that are scored at once begin, and the last one ends.
std::vector<std::size_t> Trainer::blocksOf(std::span<const Sample> samples) const
{
    // About as many nodes as a share of a batch in training, so that the memory serves both.
    constexpr std::size_t nodesAtOnce = 1536;
    std::vector<std::size_t> begin{0};
    while (begin.back() < samples.size()) {
        const int nodes = catalogue_.pattern(samples[begin.back()].architecture).nodes();
        const std::size_t graphs =
            std::max(std::size_t{1}, nodesAtOnce / static_cast<std::size_t>(nodes));
        begin.push_back(std::min(begin.back() + graphs, samples.size()));
    }
    return begin;
}

std::vector<float> Trainer::score(const std::vector<float>& values, std::span<const Sample> samples,
                                  const std::stop_token& stop)
{
    prepare(parallelParts());
    std::vector<float> scores(samples.size());
    const std::vector<std::size_t> begin = blocksOf(samples);
    inParallel(static_cast<int>(begin.size()) - 1, [&](int part, int first, int last) {
        Share& share = *shares_[static_cast<std::size_t>(part)];
        for (auto block = static_cast<std::size_t>(first);
             block < static_cast<std::size_t>(last) && !stop.stop_requested(); ++block) {
            const auto some = samples.subspan(begin[block], begin[block + 1] - begin[block]);
            share.graphs.resize(some.size());
            std::iota(share.graphs.begin(), share.graphs.end(), 0);
            const std::span<const float> found =
                share.network.forward(values.data(), catalogue_, some, share.graphs, {});
            std::ranges::copy(found, scores.begin() + static_cast<std::ptrdiff_t>(begin[block]));
        }
    });
    if (stop.stop_requested())
        scores.clear();
    return scores;
}

} // namespace latency::nasflat
