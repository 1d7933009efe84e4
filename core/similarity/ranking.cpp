// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/ranking.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <utility>

namespace latency
{

namespace
{

constexpr unsigned kDigitBits = 11;
constexpr std::uint32_t kDigits = 1U << kDigitBits;
constexpr unsigned kPasses = 3;
// Below this size three histograms cost more than comparisons.
constexpr std::size_t kComparisonLimit = 512;

// The high half is a key with the order of the float, the low half the position.
std::uint64_t keyed(float value, std::size_t position)
{
    const auto bits = std::bit_cast<std::uint32_t>(value + 0.0F); // -0 becomes 0
    const std::uint32_t flip = (bits >> 31) != 0 ? 0xFFFFFFFFU : 0x80000000U;
    return (static_cast<std::uint64_t>(bits ^ flip) << 32) | position;
}

std::uint32_t keyOf(std::uint64_t item)
{
    return static_cast<std::uint32_t>(item >> 32);
}

void radixSort(std::vector<std::uint64_t>& items)
{
    std::array<std::array<std::uint32_t, kDigits>, kPasses> starts{};
    for (const std::uint64_t item : items)
        for (unsigned pass = 0; pass < kPasses; ++pass)
            ++starts[pass][(keyOf(item) >> (pass * kDigitBits)) % kDigits];
    std::vector<std::uint64_t> spare(items.size());
    for (unsigned pass = 0; pass < kPasses; ++pass) {
        std::uint32_t sum = 0;
        for (std::uint32_t& start : starts[pass])
            sum += std::exchange(start, sum);
        for (const std::uint64_t item : items)
            spare[starts[pass][(keyOf(item) >> (pass * kDigitBits)) % kDigits]++] = item;
        items.swap(spare);
    }
}

} // namespace

Ranking rankingOf(std::span<const float> values)
{
    std::vector<std::uint64_t> items(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        items[i] = keyed(values[i], i);
    if (items.size() < kComparisonLimit)
        std::ranges::sort(items);
    else
        radixSort(items);

    Ranking ranking{std::vector<std::uint32_t>(items.size()),
                    std::vector<std::uint32_t>(items.size())};
    std::uint32_t level = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        level += i > 0 && keyOf(items[i]) != keyOf(items[i - 1]) ? 1 : 0;
        const auto position = static_cast<std::uint32_t>(items[i]);
        ranking.order[i] = position;
        ranking.levels[position] = level;
    }
    return ranking;
}

void centredMidRanks(const Ranking& ranking, std::span<double> out)
{
    assert(out.size() == ranking.size());
    const std::size_t count = ranking.size();
    for (std::size_t first = 0; first < count;) {
        std::size_t end = first + 1;
        while (end < count &&
               ranking.levels[ranking.order[end]] == ranking.levels[ranking.order[first]])
            ++end;
        // Ranks first+1 … end have the mean (first+1+end)/2, all ranks the mean (count+1)/2.
        const double rank = 0.5 * (static_cast<double>(first + end) - static_cast<double>(count));
        for (; first < end; ++first)
            out[ranking.order[first]] = rank;
    }
}

} // namespace latency
