// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/trainer.h"

#include "core/predictor/arithmetic/adam_w.h"
#include "core/predictor/arithmetic/parallel_parts.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace latency::nasflat
{

Trainer::Trainer(const GraphCatalogue& catalogue, const NetworkParameters& parameters,
                 const NasflatOptions& options)
    : catalogue_(catalogue), parameters_(parameters), options_(options)
{
}

/// The number of threads may have changed since the last training.
void Trainer::prepareParts()
{
    const auto count = static_cast<std::size_t>(parallelParts());
    while (parts_.size() < count)
        parts_.push_back(std::make_unique<Part>(parameters_, options_.mask));
    parts_.resize(count);
}

bool Trainer::train(std::vector<float>& values, const TrainingRows& rows, const Schedule& schedule,
                    Seed seed, const std::stop_token& stop,
                    const std::function<void(const EpochResult&)>& afterEpoch)
{
    using Clock = std::chrono::steady_clock;
    AdamW optimizer(values.size(), options_.weightDecay);
    // Equal batches: a small remainder would take as long a step for far fewer pairs.
    const auto largest = static_cast<std::size_t>(schedule.batch);
    const std::size_t batches = (rows.samples.size() + largest - 1) / largest;
    prepareParts();
    std::vector<float*> gradients;
    for (const auto& part : parts_) {
        std::ranges::fill(part->gradients, 0.0F);
        gradients.push_back(part->gradients.data());
    }
    for (int epoch = 0; epoch < schedule.epochs; ++epoch) {
        const auto start = Clock::now();
        // A generator of its own keeps an epoch's draws apart from how many the others took.
        RandomEngine random(seed.derive(static_cast<std::uint64_t>(epoch)));
        const std::vector<int> order = random.permutation(static_cast<int>(rows.samples.size()));
        const double rate = cosineRate(schedule.rate, epoch, schedule.epochs);
        double loss = 0.0;
        for (std::size_t batch = 0; batch < batches; ++batch) {
            if (stop.stop_requested())
                return false;
            samples_.clear();
            labels_.clear();
            for (std::size_t i = order.size() * batch / batches;
                 i < order.size() * (batch + 1) / batches; ++i) {
                samples_.push_back(rows.samples[static_cast<std::size_t>(order[i])]);
                labels_.push_back(rows.labels[static_cast<std::size_t>(order[i])]);
            }
            loss += step(values, random);
            optimizer.step(values, gradients, rate);
        }
        afterEpoch({epoch + 1, loss / static_cast<double>(std::max(batches, std::size_t{1})),
                    std::chrono::duration<double>(Clock::now() - start).count()});
    }
    return true;
}

double Trainer::step(std::vector<float>& values, RandomEngine& random)
{
    const Seed dropoutSeed{static_cast<std::uint64_t>(random.uniform() * 0x1.0p53)};
    const int count = static_cast<int>(samples_.size());
    for (std::size_t part = 0; part < parts_.size(); ++part) {
        const auto first = static_cast<std::size_t>(partBegin(count, static_cast<int>(part)));
        const auto last = static_cast<std::size_t>(partBegin(count, static_cast<int>(part) + 1));
        parts_[part]->samples = std::span(samples_).subspan(first, last - first);
        parts_[part]->graphs.clear();
        parts_[part]->dropout = {options_.dropout, dropoutSeed.derive(part).value};
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
    for (const auto& part : parts_) {
        part->graphs.resize(part->samples.size());
        std::iota(part->graphs.begin(), part->graphs.end(), 0);
    }
}

/// Draws the pairs of the batch and lays out which scores they need.
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
    std::vector<int> partOf;
    std::vector<int> firstOf;
    for (std::size_t part = 0; part < parts_.size(); ++part) {
        firstOf.push_back(static_cast<int>(partOf.size()));
        partOf.resize(partOf.size() + parts_[part]->samples.size(), static_cast<int>(part));
    }
    std::vector<int> rows(parts_.size() + 1, 0);
    for (const RankedPair& pair : pairs)
        for (const int sample : {pair.slower, pair.faster})
            ++rows[static_cast<std::size_t>(partOf[static_cast<std::size_t>(sample)]) + 1];
    std::partial_sum(rows.begin(), rows.end(), rows.begin());
    const auto addRow = [&](int sample) {
        const auto part = static_cast<std::size_t>(partOf[static_cast<std::size_t>(sample)]);
        parts_[part]->graphs.push_back(sample - firstOf[part]);
        return rows[part] + static_cast<int>(parts_[part]->graphs.size()) - 1;
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
    for (const auto& part : parts_) {
        part->firstRow = rows;
        rows += static_cast<int>(part->graphs.size());
    }
    scores_.resize(static_cast<std::size_t>(rows));
    inParallel(static_cast<int>(parts_.size()), [&](int at, int, int) {
        Part& part = *parts_[static_cast<std::size_t>(at)];
        if (part.graphs.empty())
            return;
        const std::span<const float> found = part.network.forward(
            values.data(), catalogue_, part.samples, part.graphs, part.dropout);
        std::ranges::copy(found, scores_.begin() + part.firstRow);
    });
}

void Trainer::backward(const std::vector<float>& values)
{
    inParallel(static_cast<int>(parts_.size()), [&](int at, int, int) {
        Part& part = *parts_[static_cast<std::size_t>(at)];
        if (part.graphs.empty())
            return;
        const auto arriving =
            std::span(scoreGradients_)
                .subspan(static_cast<std::size_t>(part.firstRow), part.graphs.size());
        part.network.backward(values.data(), catalogue_, part.dropout, arriving,
                              part.gradients.data());
    });
}

std::vector<float> Trainer::score(const std::vector<float>& values, std::span<const Sample> samples,
                                  const std::stop_token& stop)
{
    // About as many nodes as a part of a batch in training, so that the memory serves both.
    constexpr int nodesAtOnce = 1536;
    prepareParts();
    std::vector<float> scores(samples.size());
    inParallel(static_cast<int>(samples.size()), [&](int at, int first, int last) {
        Part& part = *parts_[static_cast<std::size_t>(at)];
        while (first < last && !stop.stop_requested()) {
            const auto begin = static_cast<std::size_t>(first);
            const int nodes = catalogue_.pattern(samples[begin].architecture).nodes();
            const int graphs = std::min(std::max(1, nodesAtOnce / nodes), last - first);
            part.graphs.resize(static_cast<std::size_t>(graphs));
            std::iota(part.graphs.begin(), part.graphs.end(), 0);
            const std::span<const float> found =
                part.network.forward(values.data(), catalogue_,
                                     samples.subspan(begin, part.graphs.size()), part.graphs, {});
            std::ranges::copy(found, scores.begin() + first);
            first += graphs;
        }
    });
    if (stop.stop_requested())
        scores.clear();
    return scores;
}

} // namespace latency::nasflat
