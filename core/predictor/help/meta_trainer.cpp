// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/meta_trainer.h"

#include "core/learning/adam_w.h"
#include "core/learning/parallel_parts.h"

#include <algorithm>
#include <chrono>

namespace latency::help
{
namespace
{

/// Of an episode's tasks; see inShares.
constexpr int sharesOfAnEpisode = 4;

} // namespace

MetaTrainer::MetaTrainer(const ArchitectureCatalogue& catalogue, const MetaParameters& parameters,
                         const MetaSchedule& schedule, std::vector<MetaDevice> devices)
    : catalogue_(catalogue), parameters_(parameters), schedule_(schedule),
      devices_(std::move(devices))
{
    for (int share = 0; share < sharesOfAnEpisode; ++share) {
        gradients_.emplace_back(parameters_, schedule_.innerSteps);
        sums_.emplace_back(parameters_.count());
    }
}

void MetaTrainer::label(const MetaDevice& device, std::span<const int> rows,
                        LabelledBatch<float>& into) const
{
    catalogue_.gather(rows, into.batch);
    for (const int row : rows)
        into.labels.push_back(
            device.pool.range.label(device.milliseconds[static_cast<std::size_t>(row)]));
}

MetaTask<float> MetaTrainer::drawTask(const MetaDevice& device, RandomEngine& random) const
{
    const int available = static_cast<int>(device.pool.rows.size());
    std::vector<int> rows =
        random.distinct(std::min(schedule_.supports + schedule_.queries, available), available);
    for (int& row : rows)
        row = device.pool.rows[static_cast<std::size_t>(row)];
    const std::span<const int> drawn(rows);
    const auto supports = drawn.first(static_cast<std::size_t>(schedule_.supports));
    MetaTask<float> task;
    task.hardware = device.hardware;
    label(device, supports, task.support);
    label(device, drawn.subspan(supports.size()), task.query);
    if (schedule_.isModulated)
        for (int i = 0; i < modulationWidth; ++i)
            task.noise.push_back(static_cast<float>(random.normal()));
    return task;
}

double MetaTrainer::episode(const std::vector<float>& values, RandomEngine& random)
{
    const int count = std::min(schedule_.devices, static_cast<int>(devices_.size()));
    const std::vector<int> drawn = random.distinct(count, static_cast<int>(devices_.size()));
    std::vector<RandomEngine> taskRandom;
    for (int task = 0; task < count; ++task)
        taskRandom.emplace_back(Seed{random.index(SIZE_MAX)});
    std::vector<float> losses(static_cast<std::size_t>(count));
    const float weight = 1.0F / static_cast<float>(count);
    const auto divergence = static_cast<float>(schedule_.divergenceWeight);
    inShares(sharesOfAnEpisode, [&](int share) {
        const int last = shareBegin(count, share + 1, sharesOfAnEpisode);
        for (int i = shareBegin(count, share, sharesOfAnEpisode); i < last; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const MetaTask<float> task =
                drawTask(devices_[static_cast<std::size_t>(drawn[at])], taskRandom[at]);
            const float divergenceWeight = !schedule_.weighsLastDivergence ? divergence * weight
                                           : i + 1 == count ? divergence * static_cast<float>(count)
                                                            : 0.0F;
            losses[at] = gradients_[static_cast<std::size_t>(share)].add(
                values.data(), task, weight, divergenceWeight,
                sums_[static_cast<std::size_t>(share)].data());
        }
    });
    double sum = 0.0;
    for (const float loss : losses)
        sum += loss;
    return sum / count;
}

bool MetaTrainer::train(std::vector<float>& values, Seed seed, std::stop_token stop,
                        const std::function<void(const EpisodesDone&)>& report)
{
    using Clock = std::chrono::steady_clock;
    RandomEngine random(seed);
    AdamW adam(values.size(), 0.0);
    std::vector<float*> sums;
    for (std::vector<float>& sum : sums_)
        sums.push_back(sum.data());
    EpisodesDone done;
    done.epochs = (schedule_.episodes + episodesPerEpoch - 1) / episodesPerEpoch;
    auto begin = Clock::now();
    double loss = 0.0;
    for (int number = 1; number <= schedule_.episodes; ++number) {
        if (stop.stop_requested())
            return false;
        loss += episode(values, random);
        if (!schedule_.learnsRates)
            for (float* sum : sums)
                std::fill_n(sum + parameters_.ratesOffset(), parameters_.network.count(), 0.0F);
        adam.step(values, sums, schedule_.rate);
        const int inEpoch = (number - 1) % episodesPerEpoch + 1;
        if (inEpoch < episodesPerEpoch && number < schedule_.episodes)
            continue;
        ++done.epoch;
        done.loss = loss / inEpoch;
        done.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
        report(done);
        loss = 0.0;
        begin = Clock::now();
    }
    return true;
}

} // namespace latency::help
