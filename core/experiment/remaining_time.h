#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <chrono>

namespace latency
{

/// Estimates the remaining time of a run of trials × (one pre-training, then devices × one
/// adaptation) from the durations so far. An adaptation is assumed to take a tenth of a
/// pre-training until one is done.
class RemainingTime
{
public:
    using Clock = std::chrono::steady_clock;

    RemainingTime(int trials, int devices) : trials_(trials), devices_(devices) {}

    void beginPretraining();
    void beginAdaptation();
    void endAdaptation();
    void setPhaseFraction(double fraction) { phaseFraction_ = fraction; } ///< 0..1 of this phase

    [[nodiscard]] double elapsed() const;     ///< seconds since the first phase began
    [[nodiscard]] double secondsLeft() const; ///< negative while nothing is known
    [[nodiscard]] double fraction() const;    ///< elapsed share of the whole, 0..1

private:
    [[nodiscard]] double phaseSeconds() const;
    void closePhase();

    int trials_;
    int devices_;
    int pretrainingsDone_ = 0;
    int adaptationsDone_ = 0;
    double pretrainingSeconds_ = 0.0;
    double adaptationSeconds_ = 0.0;
    double phaseFraction_ = 0.0;
    enum class Phase { None, Pretraining, Adaptation } phase_ = Phase::None;
    Clock::time_point begin_ = Clock::now();
    Clock::time_point phaseBegin_ = begin_;
};

} // namespace latency
