#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/network_plan.h"

#include <string_view>
#include <vector>

namespace latency
{

/// How the networks of one space are built from layers. A space gets its planner by a line in
/// network_planner.cpp; a space without one cannot be run here.
struct NetworkPlanner {
    std::string_view space;
    NetworkPlan (*plan)(ArchitectureView architecture, DeadParts deadParts) = nullptr;
    /// FLOPs that the space's benchmark counts beside multiply-adds for layer `index`; may be null.
    double (*furtherFlops)(const NetworkPlan& plan, std::size_t index) = nullptr;
};

const std::vector<NetworkPlanner>& networkPlanners();
/// The planner of a space, or nullptr.
const NetworkPlanner* findNetworkPlanner(const SearchSpace& space);

} // namespace latency
