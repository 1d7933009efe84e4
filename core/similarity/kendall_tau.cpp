// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/kendall_tau.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace latency
{

namespace
{

constexpr std::size_t kInsertionRun = 16;

double pairs(std::size_t count)
{
    return 0.5 * static_cast<double>(count) * (static_cast<double>(count) - 1.0);
}

double tiedPairs(const Ranking& ranking)
{
    double sum = 0.0;
    std::size_t run = 0;
    for (std::size_t i = 0; i < ranking.size(); ++i) {
        const bool isTied =
            i > 0 && ranking.levels[ranking.order[i]] == ranking.levels[ranking.order[i - 1]];
        run = isTied ? run + 1 : 0;
        sum += static_cast<double>(run); // pairs with the members of the run before it
    }
    return sum;
}

// Levels of y in the order of x; where x ties, ascending.
struct AlignedLevels {
    std::vector<std::uint32_t> levels;
    double tiedInBoth = 0.0; // pairs
};

AlignedLevels alignedLevels(const Ranking& x, const Ranking& y)
{
    AlignedLevels aligned{std::vector<std::uint32_t>(x.size())};
    for (std::size_t i = 0; i < x.size(); ++i)
        aligned.levels[i] = y.levels[x.order[i]];
    for (std::size_t first = 0; first < x.size();) {
        std::size_t end = first + 1;
        while (end < x.size() && x.levels[x.order[end]] == x.levels[x.order[first]])
            ++end;
        std::sort(aligned.levels.begin() + static_cast<std::ptrdiff_t>(first),
                  aligned.levels.begin() + static_cast<std::ptrdiff_t>(end));
        std::size_t run = 0;
        for (++first; first < end; ++first) {
            run = aligned.levels[first] == aligned.levels[first - 1] ? run + 1 : 0;
            aligned.tiedInBoth += static_cast<double>(run);
        }
    }
    return aligned;
}

std::size_t insertionExchanges(std::span<std::uint32_t> values)
{
    std::size_t exchanges = 0;
    for (std::size_t i = 1; i < values.size(); ++i) {
        const std::uint32_t value = values[i];
        std::size_t at = i;
        for (; at > 0 && values[at - 1] > value; --at)
            values[at] = values[at - 1];
        values[at] = value;
        exchanges += i - at;
    }
    return exchanges;
}

// Merges two sorted halves without branching on the comparison, which is unpredictable here.
std::size_t mergeExchanges(std::span<const std::uint32_t> left,
                           std::span<const std::uint32_t> right, std::uint32_t* out)
{
    std::size_t exchanges = 0;
    std::size_t l = 0;
    std::size_t r = 0;
    while (l < left.size() && r < right.size()) {
        const bool takesRight = right[r] < left[l];
        *out++ = takesRight ? right[r] : left[l];
        exchanges += takesRight ? left.size() - l : 0;
        r += takesRight ? 1 : 0;
        l += takesRight ? 0 : 1;
    }
    out = std::copy(left.begin() + static_cast<std::ptrdiff_t>(l), left.end(), out);
    std::copy(right.begin() + static_cast<std::ptrdiff_t>(r), right.end(), out);
    return exchanges;
}

// Number of neighbour swaps that sort `values`, which equals its discordant pairs.
std::size_t exchangesToSort(std::vector<std::uint32_t>& values)
{
    const std::size_t count = values.size();
    std::size_t exchanges = 0;
    for (std::size_t first = 0; first < count; first += kInsertionRun)
        exchanges += insertionExchanges(
            std::span(values).subspan(first, std::min(kInsertionRun, count - first)));
    std::vector<std::uint32_t> spare(count);
    for (std::size_t run = kInsertionRun; run < count; run *= 2) {
        for (std::size_t first = 0; first < count; first += 2 * run) {
            const std::size_t middle = std::min(first + run, count);
            const std::size_t end = std::min(middle + run, count);
            exchanges +=
                mergeExchanges({values.data() + first, middle - first},
                               {values.data() + middle, end - middle}, spare.data() + first);
        }
        values.swap(spare);
    }
    return exchanges;
}

} // namespace

double kendallTauB(const Ranking& x, const Ranking& y)
{
    assert(x.size() == y.size());
    if (x.levelCount() < 2 || y.levelCount() < 2)
        return std::numeric_limits<double>::quiet_NaN();
    AlignedLevels aligned = alignedLevels(x, y);
    const double all = pairs(x.size());
    const double tiedX = tiedPairs(x);
    const double tiedY = tiedPairs(y);
    const auto discordant = static_cast<double>(exchangesToSort(aligned.levels));
    const double concordantLessDiscordant =
        all - tiedX - tiedY + aligned.tiedInBoth - 2.0 * discordant;
    return concordantLessDiscordant / std::sqrt(all - tiedX) / std::sqrt(all - tiedY);
}

} // namespace latency
