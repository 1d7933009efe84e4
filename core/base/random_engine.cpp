// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random_engine.h"

#include <cassert>
#include <cmath>
#include <numbers>
#include <numeric>

namespace latency
{

Seed Seed::derive(std::uint64_t part) const
{
    std::uint64_t mixed = value + 0x9E3779B97F4A7C15ULL * (part + 1);
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return {mixed ^ (mixed >> 31)};
}

double RandomEngine::uniform()
{
    return static_cast<double>(engine_() >> 11) * 0x1.0p-53;
}

std::size_t RandomEngine::index(std::size_t count)
{
    assert(count > 0);
    // Rejects the incomplete last block, so that every index is equally likely.
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % count;
    std::uint64_t draw = engine_();
    while (draw >= limit)
        draw = engine_();
    return static_cast<std::size_t>(draw % count);
}

double RandomEngine::normal()
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

std::vector<int> RandomEngine::permutation(int count)
{
    return distinct(count, count);
}

std::vector<int> RandomEngine::distinct(int picks, int count)
{
    assert(0 <= picks && picks <= count);
    std::vector<int> pool(static_cast<std::size_t>(count));
    std::iota(pool.begin(), pool.end(), 0);
    for (std::size_t i = 0; i < static_cast<std::size_t>(picks); ++i)
        std::swap(pool[i], pool[i + index(pool.size() - i)]);
    pool.resize(static_cast<std::size_t>(picks));
    return pool;
}

} // namespace latency
