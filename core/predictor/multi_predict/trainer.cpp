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
                 std::span<const float> codes, int shares)
    : architectures_(architectures), parameters_(parameters)
{
    for (int share = 0; share < shares; ++share)
        shares_.push_back(std::make_unique<Share>(parameters, codes));
}

bool Trainer::train(std::vector<float>& values, const TrainingRows& rows, const Schedule& schedule,
                    Seed seed, const std::stop_token& stop,
                    const std::function<void(const EpochResult&)>& afterEpoch)
{
    using Clock = std::chrono::steady_clock;
    const std::size_t fixed = schedule.freezesTrunk ? parameters_.trunkCount() : 0;
    const std::span<float> moving = std::span(values).subspan(fixed);
    AdamW optimizer(moving.size(), schedule.weightDecay);
    std::vector<float*> gradients;
    for (const auto& share : shares_) {
        std::ranges::fill(share->gradients, 0.0F);
        gradients.push_back(share->gradients.data() + fixed);
    }
    const std::size_t count = rows.rows.size();
    const auto batch = static_cast<std::size_t>(std::max(schedule.batch, 1));
    for (int epoch = 0; epoch < schedule.epochs; ++epoch) {
        const auto start = Clock::now();
        // A separate generator makes an epoch's draws independent of the other epochs.
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
    const int count = static_cast<int>(rows_.size());
    const int shares = static_cast<int>(shares_.size());
    inShares(shares, [&](int at) {
        Share& share = *shares_[static_cast<std::size_t>(at)];
        share.loss = 0.0;
        const auto begin = static_cast<std::size_t>(shareBegin(count, at, shares));
        const auto size = static_cast<std::size_t>(shareBegin(count, at + 1, shares)) - begin;
        if (size == 0)
            return;
        architectures_.gather(std::span(rows_).subspan(begin, size), share.batch);
        const std::span<const float> found = share.pass.forward(values.data(), share.batch);
        share.arriving.resize(size);
        for (std::size_t i = 0; i < size; ++i) {
            const float error = found[i] - labels_[begin + i];
            share.loss += std::abs(error);
            share.arriving[i] = error > 0.0F ? 1.0F : error < 0.0F ? -1.0F : 0.0F;
        }
        share.pass.backward(values.data(), share.batch, share.arriving, share.gradients.data(),
                            !freezesTrunk);
    });
    double loss = 0.0;
    for (const auto& share : shares_)
        loss += share->loss;
    return loss;
}

} // namespace latency::multi_predict
