#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <chrono>

namespace latency
{

/// Cost of a search so far, by kind.
struct SearchLedger {
    int measurements = 0;
    int fits = 0;
    double measuringSeconds = 0.0; ///< as told; 0 where a table answers
    double fittingSeconds = 0.0;   ///< pre-training and refitting the predictor
    double searchingSeconds = 0.0; ///< first picks and choosing what to measure next

    [[nodiscard]] double computingSeconds() const { return fittingSeconds + searchingSeconds; }
};

/// Adds its lifetime to an entry of a ledger.
class LedgerClock
{
public:
    explicit LedgerClock(double& seconds) : seconds_(seconds) {}
    ~LedgerClock()
    {
        seconds_ +=
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    }
    LedgerClock(const LedgerClock&) = delete;
    LedgerClock& operator=(const LedgerClock&) = delete;

private:
    double& seconds_;
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

} // namespace latency
