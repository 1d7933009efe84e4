// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_plan.h"

#include "core/network/network_planner.h"

namespace latency
{

namespace
{

using Kind = PlanLayer::Kind;

double squared(int value)
{
    return static_cast<double>(value) * value;
}

double multiplyAdds(const PlanLayer& layer)
{
    if (layer.kind == Kind::Linear)
        return static_cast<double>(layer.widthIn) * layer.widthOut;
    if (layer.kind == Kind::Convolution)
        return squared(layer.kernel) * layer.widthIn / layer.groups * layer.widthOut *
               squared(layer.sizeOut);
    return 0.0;
}

} // namespace

NetworkPlan networkPlan(const SearchSpace& space, ArchitectureView architecture,
                        DeadParts deadParts)
{
    const NetworkPlanner* planner = findNetworkPlanner(space);
    return planner != nullptr ? planner->plan(architecture, deadParts) : NetworkPlan{};
}

double parameterCount(const NetworkPlan& plan)
{
    double count = 0.0;
    for (const PlanLayer& layer : plan.layers) {
        if (layer.kind == Kind::Linear || layer.kind == Kind::Convolution)
            count += squared(layer.kernel) * layer.widthIn / layer.groups * layer.widthOut;
        if (layer.hasBias)
            count += layer.widthOut;
        if (layer.kind == Kind::Normalisation)
            count += 2.0 * layer.widthOut;
    }
    return count;
}

double publishedFlops(const SearchSpace& space, const NetworkPlan& plan)
{
    const NetworkPlanner* planner = findNetworkPlanner(space);
    const bool hasFurther = planner != nullptr && planner->furtherFlops != nullptr;
    double count = 0.0;
    for (std::size_t i = 0; i < plan.layers.size(); ++i) {
        count += multiplyAdds(plan.layers[i]);
        if (hasFurther)
            count += planner->furtherFlops(plan, i);
    }
    return count;
}

} // namespace latency
