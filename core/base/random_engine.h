#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdint>
#include <random>
#include <vector>

namespace latency
{

/// Makes a run repeatable. Parts of a run derive their own seed with `derive`, so that adding a
/// draw in one part never shifts the draws of another.
struct Seed {
    std::uint64_t value = 1;

    [[nodiscard]] Seed derive(std::uint64_t part) const; ///< splitmix64 of value and part
    bool operator==(const Seed&) const = default;
};

/// The one source of randomness in core. Its draws are written out here because those of the
/// standard library's distributions differ between libraries.
class RandomEngine
{
public:
    explicit RandomEngine(Seed seed) : engine_(seed.value) {}

    double uniform();                        ///< in [0, 1)
    std::size_t index(std::size_t count);    ///< in 0..count-1; count > 0
    double normal();                         ///< mean 0, standard deviation 1
    std::vector<int> permutation(int count); ///< of 0..count-1
    std::vector<int> distinct(int picks,
                              int count); ///< `picks` of 0..count-1 in random order; picks <= count

private:
    std::mt19937_64 engine_;
};

} // namespace latency
