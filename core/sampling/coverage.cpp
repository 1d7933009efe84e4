// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/coverage.h"

#include <algorithm>
#include <limits>

namespace latency
{
namespace
{

double squaredDistance(std::span<const float> left, std::span<const float> right)
{
    double sum = 0.0;
    for (std::size_t k = 0; k < left.size(); ++k)
        sum += static_cast<double>(left[k] - right[k]) * (left[k] - right[k]);
    return sum;
}

std::vector<float> center(const FloatMatrix& features)
{
    std::vector<double> sums(features.columns());
    for (std::size_t i = 0; i < features.rows(); ++i)
        for (std::size_t k = 0; k < features.columns(); ++k)
            sums[k] += features(i, k);
    std::vector<float> mean;
    for (const double sum : sums)
        mean.push_back(static_cast<float>(sum / static_cast<double>(features.rows())));
    return mean;
}

} // namespace

double coverage(const FloatMatrix& features, const std::vector<int>& picks)
{
    if (picks.empty() || features.isEmpty())
        return 0.0;
    const std::vector<float> middle = center(features);
    double spread = 0.0;
    double left = 0.0;
    for (std::size_t i = 0; i < features.rows(); ++i) {
        double nearest = std::numeric_limits<double>::infinity();
        for (const int pick : picks)
            nearest =
                std::min(nearest, squaredDistance(features.row(i),
                                                  features.row(static_cast<std::size_t>(pick))));
        left += nearest;
        spread += squaredDistance(features.row(i), middle);
    }
    return spread > 0.0 ? std::clamp(1.0 - left / spread, 0.0, 1.0) : 1.0;
}

} // namespace latency
