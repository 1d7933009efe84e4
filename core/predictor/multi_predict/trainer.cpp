// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/trainer.h"

#include "core/predictor/arithmetic/adam_w.h"
#include "core/predictor/arithmetic/parallel_parts.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace latency::multi_predict
{

Trainer::Trainer(const ArchitectureRows& architectures, const NetworkParameters& parameters,
                 std::span<const float> codes)
    : architectures_(architectures), parameters_(parameters), codes_(codes)
{
}

/// The number of threads may have changed since the last training.
void Trainer::prepareParts()
{
    const auto count = static_cast<std::size_t>(parallelParts());
    while (parts_.size() < count)
        parts_.push_back(std::make_unique<Part>(parameters_, codes_));
    parts_.resize(count);
    for (const auto& part : parts_)
        std::ranges::fill(part->gradients, 0.0F);
}

bool Trainer::train(std::vector<float>& values, const TrainingRows& rows, const Schedule& schedule,
                    Seed seed, const std::stop_token& stop,
                    const std::function<void(const EpochResult&)>& afterEpoch)
{
    using Clock = std::chrono::steady_clock;
    const std::size_t fixed = schedule.freezesTrunk ? parameters_.trunkCount() : 0;
    const std::span<float> moving = std::span(values).subspan(fixed);
    AdamW optimizer(moving.size(), schedule.weightDecay);
    prepareParts();
    std::vector<float*> gradients;
    for (const auto& part : parts_)
        gradients.push_back(part->gradients.data() + fixed);
    const std::size_t count = rows.rows.size();
    const auto batch = static_cast<std::size_t>(std::max(schedule.batch, 1));
    for (int epoch = 0; epoch < schedule.epochs; ++epoch) {
        const auto start = Clock::now();
        // A generator of its own keeps an epoch's draws apart from how many the others took.
        RandomEngine random(seed.derive(static_cast<std::uint64_t>(epoch)));
        const std::vector<int> order = random.permutation(static_cast<int>(count));
        const double rate = cosineRate(schedule.rate, epoch, schedule.epochs);
        double loss = 0.0;
        for (std::size_t first = 0; first < count; first += batch) {
            if (stop.stop_requested())
                return false;
            rows_.clear();
            labels_.clear();
            for (std::size_t i = first; i < std::min(first + batch, count); ++i) {
                rows_.push_back(rows.rows[static_cast<std::size_t>(order[i])]);
                labels_.push_back(rows.labels[static_cast<std::size_t>(order[i])]);
            }
            loss += step(values, schedule.freezesTrunk);
            optimizer.step(moving, gradients, rate);
        }
        afterEpoch({epoch + 1, loss / static_cast<double>(std::max(count, std::size_t{1})),
                    std::chrono::duration<double>(Clock::now() - start).count()});
    }
    return true;
}

double Trainer::step(const std::vector<float>& values, bool freezesTrunk)
{
    inParallel(static_cast<int>(rows_.size()), [&](int at, int first, int last) {
        Part& part = *parts_[static_cast<std::size_t>(at)];
        part.loss = 0.0;
        if (first == last)
            return;
        const auto begin = static_cast<std::size_t>(first);
        const auto size = static_cast<std::size_t>(last - first);
        architectures_.gather(std::span(rows_).subspan(begin, size), part.batch);
        const std::span<const float> found = part.pass.forward(values.data(), part.batch);
        part.arriving.resize(size);
        for (std::size_t i = 0; i < size; ++i) {
            const float error = found[i] - labels_[begin + i];
            part.loss += std::abs(error);
            part.arriving[i] = error > 0.0F ? 1.0F : error < 0.0F ? -1.0F : 0.0F;
        }
        part.pass.backward(values.data(), part.batch, part.arriving, part.gradients.data(),
                           !freezesTrunk);
    });
    double loss = 0.0;
    for (const auto& part : parts_)
        loss += part->loss;
    return loss;
}

} // namespace latency::multi_predict
