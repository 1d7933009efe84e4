#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"

#include <functional>
#include <span>
#include <stop_token>

namespace latency
{

/// How a training goes through its rows.
struct Schedule {
    int epochs = 30;
    double rate = 1e-3; ///< falls along a cosine
    int batch = 128;    ///< rows per step, at most
};

/// One finished epoch.
struct EpochResult {
    int epoch = 0;     ///< 1..epochs
    double loss = 0.0; ///< mean over its rows
    double seconds = 0.0;
};

enum class BatchSizes {
    Equal, ///< all batches of an epoch, within one: for losses over pairs of a batch
    Full   ///< all but the last
};

/// Goes through rows 0..count-1 in random order, batch by batch, epoch by epoch. Looks at `stop`
/// before every batch.
///
/// step        learns from a batch at a rate; returns the sum of its rows' losses
/// afterEpoch  called in this thread after each epoch
/// returns     false when stopped
bool trainEpochs(
    int count, const Schedule& schedule, BatchSizes sizes, Seed seed, const std::stop_token& stop,
    const std::function<double(std::span<const int> rows, double rate, RandomEngine& random)>& step,
    const std::function<void(const EpochResult&)>& afterEpoch);

} // namespace latency
