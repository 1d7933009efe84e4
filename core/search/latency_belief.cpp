// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/latency_belief.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

constexpr double kLeastDeviation = 1e-9; ///< ms

} // namespace

double heavyTailProbability(double deviations)
{
    // For four degrees of freedom Student's variance is twice the square of its scale.
    const double t = deviations * std::sqrt(2.0);
    const double bent = 1.0 + t * t / 4.0;
    return 0.5 + 0.375 * t / std::sqrt(bent) * (1.0 - t * t / (12.0 * bent));
}

LatencyBelief::LatencyBelief(std::vector<float> milliseconds, std::vector<float> deviation,
                             std::span<const std::pair<int, double>> measured,
                             std::vector<int> doubtful)
    : milliseconds_(std::move(milliseconds)), deviation_(std::move(deviation)),
      isMeasured_(milliseconds_.size(), false), doubtful_(std::move(doubtful))
{
    for (const auto& [architecture, value] : measured) {
        const auto i = static_cast<std::size_t>(architecture);
        guesses_.emplace(architecture, Guess{milliseconds_[i], deviation_[i]});
        milliseconds_[i] = static_cast<float>(value);
        deviation_[i] = 0.0F;
        isMeasured_[i] = true;
    }
}

LatencyBelief::Guess LatencyBelief::guess(int architecture) const
{
    if (const auto found = guesses_.find(architecture); found != guesses_.end())
        return found->second;
    const auto i = static_cast<std::size_t>(architecture);
    return {milliseconds_[i], deviation_[i]};
}

double LatencyBelief::probabilityWithin(int architecture, double limit, double widening) const
{
    const auto i = static_cast<std::size_t>(architecture);
    if (isMeasured_[i])
        return static_cast<double>(milliseconds_[i]) <= limit ? 1.0 : 0.0;
    return heavyTailProbability((limit - milliseconds_[i]) /
                                std::max<double>(widening * deviation_[i], kLeastDeviation));
}

double LatencyBelief::latencyAt(int architecture, double confidence, double widening) const
{
    const auto i = static_cast<std::size_t>(architecture);
    double low = -100.0;
    double high = 100.0;
    while (high - low > 1e-6) {
        const double middle = 0.5 * (low + high);
        (heavyTailProbability(middle) < confidence ? low : high) = middle;
    }
    return milliseconds_[i] + 0.5 * (low + high) * widening * deviation_[i];
}

} // namespace latency
