#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <map>
#include <span>
#include <utility>
#include <vector>

namespace latency
{

/// What is believed of every architecture's latency on one device: the measurement where there is
/// one, else a best guess and how far it may be off. Immutable once made; cheap to ask.
class LatencyBelief
{
public:
    LatencyBelief() = default;
    /// milliseconds  [architectures], best guess
    /// deviation     [architectures], standard deviation of a measurement around it, ms
    /// measured      (architecture, ms); overrides the guess
    /// doubtful      those of the measured that the others contradict
    LatencyBelief(std::vector<float> milliseconds, std::vector<float> deviation,
                  std::span<const std::pair<int, double>> measured, std::vector<int> doubtful = {});

    /// A best guess and the standard deviation of a measurement around it, ms.
    struct Guess {
        float milliseconds = 0.0F;
        float deviation = 0.0F;
    };
    /// What the predictor says, of measured architectures as well.
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

    /// That a measurement of the architecture is at most `limit` ms: 0 or 1 where it was measured.
    ///
    /// widening  factor of the deviation, > 0
    [[nodiscard]] double probabilityWithin(int architecture, double limit,
                                           double widening = 1.0) const;
    /// The latency that a measurement stays below with probability `confidence`, in (0, 1).
    [[nodiscard]] double latencyAt(int architecture, double confidence,
                                   double widening = 1.0) const;

private:
    std::vector<float> milliseconds_;
    std::vector<float> deviation_;
    std::vector<bool> isMeasured_;
    std::map<int, Guess> guesses_; ///< of the measured
    std::vector<int> doubtful_;
};

/// Student's t with four degrees of freedom: latencies have outliers that a normal rules out.
/// deviations  distance from the mean in standard deviations (not in Student's own scale)
double heavyTailProbability(double deviations);

} // namespace latency
