#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/latency_belief.h"

#include <span>
#include <vector>

namespace latency
{

/// Expected gain of measuring one architecture.
struct Gain {
    int architecture = -1;
    double expected = 0.0; ///< in units of what is searched for
};

/// The `count` largest gains, largest first.
std::vector<Gain> largestGains(std::vector<Gain> gains, int count);

/// Constrained expected improvement: the probability of meeting the limit times the gain in the
/// objective over the best network measured within it (Gardner et al., 2014, with a known
/// objective).
///
/// candidates  architectures that may be measured
/// limit       ms
/// returns     the unmeasured candidates that can gain, with gain in units of the objective
std::vector<Gain> constrainedImprovement(const LatencyBelief& belief,
                                         std::span<const float> objective,
                                         std::span<const int> candidates, double limit);

/// Expected growth of the hypervolume of the current front by one more measurement: the integral
/// over latency of the probability to be that fast times the lead in the objective.
///
/// returns  the unmeasured candidates that can gain, as a share of the current hypervolume
std::vector<Gain> frontImprovement(const LatencyBelief& belief, std::span<const float> objective,
                                   std::span<const int> candidates);

} // namespace latency
