// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/trainer.h"

#include "core/learning/adam_w.h"
#include "core/learning/parallel_parts.h"

#include <algorithm>
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

bool Trainer::train(std::vector<float>& values, const TrainingRows& rows, const TrainingPlan& plan,
                    Seed seed, const std::stop_token& stop,
                    const std::function<void(const EpochResult&)>& afterEpoch)
{
    const std::size_t fixed = plan.freezesTrunk ? parameters_.trunkCount() : 0;
    const std::span<float> moving = std::span(values).subspan(fixed);
    AdamW optimizer(moving.size(), plan.weightDecay);
    std::vector<float*> gradients;
    for (const auto& share : shares_) {
        std::ranges::fill(share->gradients, 0.0F);
        gradients.push_back(share->gradients.data() + fixed);
    }
    const auto learn = [&](std::span<const int> batch, double rate, RandomEngine&) {
        rows_.clear();
        labels_.clear();
        for (const int row : batch) {
            rows_.push_back(rows.rows[static_cast<std::size_t>(row)]);
            labels_.push_back(rows.labels[static_cast<std::size_t>(row)]);
        }
        const double loss = step(values, plan.freezesTrunk);
        optimizer.step(moving, gradients, rate);
        return loss;
    };
    return trainEpochs(static_cast<int>(rows.rows.size()), plan, BatchSizes::Full, seed, stop,
                       learn, afterEpoch);
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
