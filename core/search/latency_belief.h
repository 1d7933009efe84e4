#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <map>
#include <span>
#include <utility>
#include <vector>

namespace latency
{

/// The belief about every architecture's latency on one device: a measurement, or else a best guess
/// with a deviation. Immutable; cheap queries.
class LatencyBelief
{
public:
    LatencyBelief() = default;
    /// milliseconds  [architectures], best guess
    /// deviation     [architectures], standard deviation of a measurement around it, ms
    /// measured      (architecture, ms); overrides the guess
    /// doubtful      measured ones that the others contradict
    LatencyBelief(std::vector<float> milliseconds, std::vector<float> deviation,
                  std::span<const std::pair<int, double>> measured, std::vector<int> doubtful = {});

    /// A best guess and the standard deviation of a measurement around it, ms.
    struct Guess {
        float milliseconds = 0.0F;
        float deviation = 0.0F;
    };
    /// The prediction, also for measured architectures.
    [[nodiscard]] Guess guess(int architecture) const;
    [[nodiscard]] const std::vector<int>& doubtful() const { return doubtful_; }

    [[nodiscard]] bool isEmpty() const { return milliseconds_.empty(); }
    [[nodiscard]] std::size_t size() const { return milliseconds_.size(); }
    [[nodiscard]] const std::vector<float>& milliseconds() const { return milliseconds_; }
    [[nodiscard]] const std::vector<float>& deviation() const { return deviation_; } ///< 0 measured
    [[nodiscard]] bool isMeasured(int architecture) const
    {
        return isMeasured_[static_cast<std::size_t>(architecture)];
    }

    /// Probability that a measurement of the architecture is at most `limit` ms: 0 or 1 if it was
    /// measured.
    ///
    /// widening  factor of the deviation, > 0
    [[nodiscard]] double probabilityWithin(int architecture, double limit,
                                           double widening = 1.0) const;
    /// The latency not exceeded by a measurement with probability `confidence`, in (0, 1).
    [[nodiscard]] double latencyAt(int architecture, double confidence,
                                   double widening = 1.0) const;

private:
    std::vector<float> milliseconds_;
    std::vector<float> deviation_;
    std::vector<bool> isMeasured_;
    std::map<int, Guess> guesses_; ///< of the measured
    std::vector<int> doubtful_;
};

/// Student's t with four degrees of freedom: latencies have outliers that a normal distribution
/// excludes.
/// deviations  distance from the mean in standard deviations (not in Student's own scale)
double heavyTailProbability(double deviations);

} // namespace latency
