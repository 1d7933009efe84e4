// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_planner.h"

#include "core/network/plan_builder.h"

#include <algorithm>

namespace latency
{
namespace
{

using Kind = PlanLayer::Kind;

/// FBNet's counter adds these layers. It counts the shared ReLU module of a bottleneck only at its
/// second use, after the depthwise convolution.
double countedElements(const NetworkPlan& plan, std::size_t index)
{
    const PlanLayer& layer = plan.layers[index];
    const double elements = static_cast<double>(layer.size) * layer.size * layer.widthIn;
    switch (layer.kind) {
    case Kind::Normalisation:
        return 2.0 * elements;
    case Kind::GlobalPool:
        return elements;
    case Kind::Relu: {
        const Kind next = plan.layers[index + 1].kind;
        const bool isFirstOfBottleneck =
            next == Kind::ChannelShuffle ||
            (next == Kind::Convolution && plan.layers[index + 1].groups == layer.widthOut);
        return isFirstOfBottleneck ? 0.0 : elements;
    }
    default:
        return 0.0;
    }
}

/// NAS-Bench-201's counter counts the bias.
double countedBias(const NetworkPlan& plan, std::size_t index)
{
    return plan.layers[index].kind == Kind::Linear ? plan.classes : 0.0;
}

} // namespace

const std::vector<NetworkPlanner>& networkPlanners()
{
    static const std::vector<NetworkPlanner> planners{
        {"nasbench201", nasbench201Plan, countedBias},
        {"fbnet", [](ArchitectureView network, DeadParts) { return fbnetPlan(network); },
         countedElements},
        {"ofa", [](ArchitectureView network, DeadParts) { return ofaPlan(network); }}};
    return planners;
}

const NetworkPlanner* findNetworkPlanner(const SearchSpace& space)
{
    const auto found = std::ranges::find(networkPlanners(), space.name(), &NetworkPlanner::space);
    return found == networkPlanners().end() ? nullptr : &*found;
}

} // namespace latency
