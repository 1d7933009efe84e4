// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_plan.h"

#include "core/network/plan_builder.h"

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

/// FBNet's counter adds these layers. It counts the shared ReLU module of a bottleneck only at its
/// second use, after the depthwise convolution.
double countedElements(const NetworkPlan& plan, std::size_t index)
{
    const PlanLayer& layer = plan.layers[index];
    const double elements = squared(layer.size) * layer.widthIn;
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

} // namespace

NetworkPlan networkPlan(const SearchSpace& space, ArchitectureView architecture,
                        DeadParts deadParts)
{
    if (space.name() == "nasbench201")
        return nasbench201Plan(architecture, deadParts);
    return space.name() == "fbnet" ? fbnetPlan(architecture) : ofaPlan(architecture);
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
    double count = 0.0;
    for (std::size_t i = 0; i < plan.layers.size(); ++i) {
        count += multiplyAdds(plan.layers[i]);
        if (space.name() == "fbnet")
            count += countedElements(plan, i);
        else if (space.name() == "nasbench201" && plan.layers[i].kind == Kind::Linear)
            count += plan.classes; // the benchmark's counter counts the bias
    }
    return count;
}

} // namespace latency
