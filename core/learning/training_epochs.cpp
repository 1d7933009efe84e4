// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training_epochs.h"

#include "core/learning/adam_w.h"
#include "core/learning/parallel_parts.h"

#include <algorithm>
#include <chrono>

namespace latency
{

bool trainEpochs(
    int count, const Schedule& schedule, BatchSizes sizes, Seed seed, const std::stop_token& stop,
    const std::function<double(std::span<const int> rows, double rate, RandomEngine& random)>& step,
    const std::function<void(const EpochResult&)>& afterEpoch)
{
    using Clock = std::chrono::steady_clock;
    const int largest = std::max(schedule.batch, 1);
    const int batches = (count + largest - 1) / largest;
    const auto begin = [&](int batch) {
        return static_cast<std::size_t>(sizes == BatchSizes::Equal
                                            ? shareBegin(count, batch, batches)
                                            : std::min(batch * largest, count));
    };
    for (int epoch = 0; epoch < schedule.epochs; ++epoch) {
        const auto start = Clock::now();
        // A generator of its own keeps an epoch's draws apart from how many the others took.
        RandomEngine random(seed.derive(static_cast<std::uint64_t>(epoch)));
        const std::vector<int> order = random.permutation(count);
        const double rate = cosineRate(schedule.rate, epoch, schedule.epochs);
        double loss = 0.0;
        for (int batch = 0; batch < batches; ++batch) {
            if (stop.stop_requested())
                return false;
            loss += step(std::span(order).subspan(begin(batch), begin(batch + 1) - begin(batch)),
                         rate, random);
        }
        afterEpoch({epoch + 1, loss / std::max(count, 1),
                    std::chrono::duration<double>(Clock::now() - start).count()});
    }
    return true;
}

} // namespace latency
