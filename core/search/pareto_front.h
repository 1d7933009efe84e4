#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <span>
#include <vector>

namespace latency
{

/// One network of a front.
struct FrontPoint {
    int architecture = -1;
    double milliseconds = 0.0;
    double objective = 0.0; ///< larger is better
    bool operator==(const FrontPoint&) const = default;
};

/// The reference point of a hypervolume: the worst latency and objective that count.
struct ReferencePoint {
    double milliseconds = 0.0;
    double objective = 0.0;
};

/// The networks not dominated by another: none is as fast and better, or as good and faster. Of
/// equal ones the first is kept.
///
/// milliseconds  [architectures]; NaN = takes no part
/// objective     [architectures]; NaN = takes no part
/// returns       ascending in latency, and therefore in objective
std::vector<FrontPoint> paretoFront(std::span<const float> milliseconds,
                                    std::span<const float> objective);

/// The points not dominated by another, ascending in latency.
std::vector<FrontPoint> paretoFront(std::vector<FrontPoint> points);

/// The area between the points' front and the reference, ms × unit of the objective. Points beyond
/// the reference add nothing.
double hypervolume(const std::vector<FrontPoint>& points, const ReferencePoint& reference);

/// The worst corner of a front: its slowest latency and its lowest objective, so that only networks
/// within the front's own range count. (0, 0) for an empty front.
ReferencePoint nadir(const std::vector<FrontPoint>& front);

} // namespace latency
