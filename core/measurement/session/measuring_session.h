#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/outcome.h"
#include "core/measurement/session/measuring_child.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace latency
{

/// What to measure, and for how long.
struct MeasuringTask {
    ChildTask child;
    std::vector<Architecture> architectures;
    double seconds = 60.0;    ///< budget for everything
    double agreement = 0.02;  ///< relative difference of two halves at which a network has settled
    int fewestRepeats = 20;   ///< before a network may settle
    Seed seed;                ///< of the order in every round
    std::stop_token stop;
};

/// A repeat as it comes; `network` is -1 for the anchor.
struct Repeat {
    int network = -1;
    int round = 0;
    int passes = 1;
    TimedBlock block;
};

/// Where repeats go as soon as they are measured, and where progress is shown.
class RepeatSink
{
public:
    virtual ~RepeatSink() = default;
    /// errors  end the session with that sentence
    virtual Result<void> add(const Repeat& repeat) = 0;
    virtual Result<void> addFailure(int network, const std::string& reason) = 0;
    /// settled  networks whose halves agree, of those built
    virtual void progress(int settled, int total, int rounds, double secondsLeft) = 0;
};

struct MeasuredNetwork {
    std::vector<double> repeats; ///< seconds per pass, in the order measured
    bool hasSettled = false;
    std::string failure; ///< why it has no repeats
};

struct MeasuringResult {
    std::vector<MeasuredNetwork> networks; ///< as in the task
    std::string version;                   ///< of the runtime
    std::vector<double> anchor;            ///< repeats of the anchor network
    std::vector<bool> isSlowed; ///< of each round: the anchor took over 3 % more than at its best
    double drift = 0.0;         ///< relative change of the anchor between the session's halves
    int lostChildren = 0;
};

/// Measures in rounds: each visits every network once, in a new random order, with the anchor
/// network first, in the middle and last. So what disturbs the machine disturbs all
/// networks alike, and the anchor shows it. Many networks are measured in lots that fit in memory.
/// Ends when every network's halves agree or the budget is used up.
///
/// errors  the runtime cannot be loaded; the sink's
Outcome<MeasuringResult> measureNetworks(const MeasuringTask& task, RepeatSink& sink);

/// The anchor of a space: the same network in every session.
Architecture anchorArchitecture(const SearchSpace& space);

/// Rounds in which the anchor's fastest repeat took over 3 % more than its low quantile over all.
std::vector<bool> slowedRounds(const std::vector<std::vector<double>>& anchorByRound);

} // namespace latency
