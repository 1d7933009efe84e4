// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/suggest_next.h"

#include "core/encoding/encoding.h"
#include "core/encoding/standardize.h"

#include <cmath>
#include <limits>

namespace latency
{
namespace
{

/// Costs beside the log latencies of the train devices; missing values are replaced by the column's
/// mean.
FloatMatrix choiceFeatures(const LatencyTable& table, const std::vector<int>& trainDevices)
{
    const Outcome<FloatMatrix> encoded = findEncoding("costs")->encode(table, {});
    const FloatMatrix& costs = std::get<FloatMatrix>(encoded);
    FloatMatrix features(costs.rows(), costs.columns() + trainDevices.size());
    for (std::size_t row = 0; row < costs.rows(); ++row) {
        for (std::size_t k = 0; k < costs.columns(); ++k)
            features(row, k) = costs(row, k);
        for (std::size_t d = 0; d < trainDevices.size(); ++d)
            features(row, costs.columns() + d) = std::log(table.milliseconds(trainDevices[d])[row]);
    }
    return standardized(std::move(features));
}

} // namespace

Result<int> suggestNext(const LatencyTablePointer& table, const std::vector<int>& trainDevices,
                        const std::vector<int>& picks)
{
    if (static_cast<int>(picks.size()) >= table->architectureCount())
        return Error{"suggest next: all " + std::to_string(table->architectureCount()) +
                     " architectures are picked; nothing is left to measure."};
    const FloatMatrix features = choiceFeatures(*table, trainDevices);
    std::vector<float> distances(features.rows(), std::numeric_limits<float>::infinity());
    if (picks.empty()) // then the one farthest from the centre, which is the origin
        for (std::size_t i = 0; i < features.rows(); ++i) {
            distances[i] = 0.0F;
            for (const float value : features.row(i))
                distances[i] += value * value;
        }
    for (const int pick : picks) {
        const auto chosen = features.row(static_cast<std::size_t>(pick));
        for (std::size_t i = 0; i < features.rows(); ++i) {
            float distance = 0.0F;
            for (std::size_t k = 0; k < chosen.size(); ++k)
                distance += (features(i, k) - chosen[k]) * (features(i, k) - chosen[k]);
            distances[i] = std::min(distances[i], distance);
        }
    }
    for (const int pick : picks)
        distances[static_cast<std::size_t>(pick)] = -1.0F;
    std::size_t farthest = 0;
    for (std::size_t i = 1; i < distances.size(); ++i)
        if (distances[i] > distances[farthest])
            farthest = i;
    return static_cast<int>(farthest);
}

} // namespace latency
