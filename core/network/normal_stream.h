#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"

#include <span>
#include <stop_token>
#include <vector>

namespace latency
{

/// Standard normal numbers of one seed, drawn once and kept: every network of a space draws its
/// weights from the start, as if it had its own generator with that seed.
class NormalStream
{
public:
    explicit NormalStream(Seed seed) : random_(seed) {}

    /// The first `count` numbers; valid until a larger count. Throws PassStopped.
    std::span<const float> first(std::size_t count, const std::stop_token& stop = {});

private:
    RandomEngine random_;
    std::vector<float> numbers_;
};

} // namespace latency
