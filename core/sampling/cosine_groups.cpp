// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/cosine_groups.h"

#include "core/sampling/equal_groups.h"
#include "core/sampling/unit_rows.h"

#include <algorithm>

namespace latency
{

std::vector<int> cosineGroupPicks(const EncodedCandidates& encoded, std::vector<int> allowed,
                                  int count, RandomEngine& random)
{
    const std::vector<double> similarity = meanCosineSimilarity(unitRows(encoded.rows));
    std::ranges::stable_sort(
        allowed, {}, [&](int position) { return similarity[static_cast<std::size_t>(position)]; });
    return oneFromEachGroup(allowed, count, random);
}

} // namespace latency
