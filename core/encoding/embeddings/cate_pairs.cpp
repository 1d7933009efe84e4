// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embeddings/cate_pairs.h"

#include <algorithm>
#include <numeric>

namespace latency
{

std::vector<std::pair<int, int>> similarPairs(const std::vector<double>& parameterCounts,
                                              double window, RandomEngine& random)
{
    constexpr int kPartners = 2;
    const auto countOf = [&](int i) { return parameterCounts[static_cast<std::size_t>(i)]; };
    std::vector<int> bySize(parameterCounts.size());
    std::iota(bySize.begin(), bySize.end(), 0);
    std::ranges::stable_sort(bySize, {}, countOf);
    std::vector<std::pair<int, int>> pairs;
    for (std::size_t place = 0; place < bySize.size(); ++place) {
        const int one = bySize[place];
        const auto from = std::ranges::lower_bound(bySize, countOf(one) - window, {}, countOf);
        const auto to = std::ranges::upper_bound(bySize, countOf(one) + window, {}, countOf);
        auto first = static_cast<std::size_t>(from - bySize.begin());
        auto count = static_cast<std::size_t>(to - from);
        if (count < 2) { // itself only
            first = place > 0 ? place - 1 : 0;
            count = std::min(bySize.size() - first, std::size_t{2});
        }
        for (int partner = 0; partner < kPartners; ++partner) {
            // Any architecture of the window except itself.
            std::size_t pick = first + (count < 2 ? 0 : random.index(count - 1));
            if (count >= 2 && pick >= place)
                ++pick;
            pairs.emplace_back(one, bySize[pick]);
        }
    }
    return pairs;
}

} // namespace latency
