// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/pair_loss.h"

#include <algorithm>
#include <utility>

namespace latency::nasflat
{

std::vector<RankedPair> rankedPairs(std::span<const float> labels, std::span<const int> devices,
                                    RandomEngine& random)
{
    std::vector<RankedPair> pairs;
    pairs.reserve(labels.size() * (labels.size() - (labels.empty() ? 0 : 1)) / 2);
    for (std::size_t i = 0; i < labels.size(); ++i)
        for (std::size_t j = i + 1; j < labels.size(); ++j) {
            if (labels[i] == labels[j] || (!devices.empty() && devices[i] != devices[j]))
                continue;
            const RankedPair pair{static_cast<int>(i), static_cast<int>(j)};
            pairs.push_back(labels[i] > labels[j] ? pair : RankedPair{pair.faster, pair.slower});
        }
    const std::size_t limit = 4 * labels.size();
    if (pairs.size() <= limit)
        return pairs;
    for (std::size_t i = 0; i < limit; ++i)
        std::swap(pairs[i], pairs[i + random.index(pairs.size() - i)]);
    pairs.resize(limit);
    return pairs;
}

double hingeLoss(std::span<const RankedPair> pairs, std::span<const float> scores,
                 std::span<float> gradient)
{
    constexpr float margin = 0.1F;
    std::ranges::fill(gradient, 0.0F);
    if (pairs.empty())
        return 0.0;
    const float share = 1.0F / static_cast<float>(pairs.size());
    double sum = 0.0;
    for (const RankedPair& pair : pairs) {
        const auto slower = static_cast<std::size_t>(pair.slower);
        const auto faster = static_cast<std::size_t>(pair.faster);
        const float lack = margin - (scores[slower] - scores[faster]);
        if (lack <= 0.0F)
            continue;
        sum += lack;
        gradient[slower] -= share;
        gradient[faster] += share;
    }
    return sum / static_cast<double>(pairs.size());
}

double squaredLoss(std::span<const float> labels, std::span<const float> scores,
                   std::span<float> gradient)
{
    if (labels.empty())
        return 0.0;
    const float share = 2.0F / static_cast<float>(labels.size());
    double sum = 0.0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const float error = scores[i] - labels[i];
        sum += static_cast<double>(error) * error;
        gradient[i] = share * error;
    }
    return sum / static_cast<double>(labels.size());
}

} // namespace latency::nasflat
