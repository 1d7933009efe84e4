// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/remaining_time.h"

#include <algorithm>

namespace latency
{
namespace
{

double secondsSince(RemainingTime::Clock::time_point begin)
{
    return std::chrono::duration<double>(RemainingTime::Clock::now() - begin).count();
}

} // namespace

double RemainingTime::phaseSeconds() const
{
    return secondsSince(phaseBegin_);
}

void RemainingTime::closePhase()
{
    if (phase_ == Phase::Pretraining) {
        ++pretrainingsDone_;
        pretrainingSeconds_ += phaseSeconds();
    } else if (phase_ == Phase::Adaptation) {
        ++adaptationsDone_;
        adaptationSeconds_ += phaseSeconds();
    }
    phaseBegin_ = Clock::now();
    phaseFraction_ = 0.0;
    phase_ = Phase::None;
}

void RemainingTime::beginPretraining()
{
    closePhase();
    phase_ = Phase::Pretraining;
}

void RemainingTime::beginAdaptation()
{
    closePhase();
    phase_ = Phase::Adaptation;
}

void RemainingTime::endAdaptation()
{
    closePhase();
}

double RemainingTime::elapsed() const
{
    return secondsSince(begin_);
}

double RemainingTime::secondsLeft() const
{
    // The duration of the running phase is estimated once a small part of it is done.
    const bool knowsPhase = phase_ != Phase::None && phaseFraction_ > 0.02;
    const double wholePhase = knowsPhase ? phaseSeconds() / phaseFraction_ : 0.0;
    double pretraining = pretrainingsDone_ > 0 ? pretrainingSeconds_ / pretrainingsDone_ : -1.0;
    double adaptation = adaptationsDone_ > 0 ? adaptationSeconds_ / adaptationsDone_ : -1.0;
    if (phase_ == Phase::Pretraining && pretraining < 0.0 && knowsPhase)
        pretraining = wholePhase;
    if (phase_ == Phase::Adaptation && adaptation < 0.0 && knowsPhase)
        adaptation = wholePhase;
    if (pretraining < 0.0)
        return -1.0;
    if (adaptation < 0.0)
        adaptation = 0.1 * pretraining;
    const double left = pretraining * (trials_ - pretrainingsDone_) +
                        adaptation * (trials_ * devices_ - adaptationsDone_);
    const double spent =
        phase_ == Phase::None ? 0.0
        : knowsPhase ? phaseFraction_ * (phase_ == Phase::Pretraining ? pretraining : adaptation)
                     : phaseSeconds();
    return std::max(0.0, left - spent);
}

double RemainingTime::fraction() const
{
    const double left = secondsLeft();
    const double spent = elapsed();
    return left < 0.0 ? 0.0 : spent / std::max(1e-9, spent + left);
}

} // namespace latency
