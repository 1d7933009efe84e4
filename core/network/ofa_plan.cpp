// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/plan_builder.h"
#include "core/space/ofa_network.h"

#include <algorithm>

namespace latency
{

using namespace ofa;

namespace
{

using Kind = PlanLayer::Kind;

constexpr int kFirstWidth = 24;
constexpr int kFinalWidth = 1152;
constexpr int kFeatureWidth = 1536;
constexpr int kClasses = 1000;
constexpr std::size_t kReluStages = 2; ///< the first two stages use ReLU, the others h-swish

/// The nearest multiple of eight, but not less than nine tenths of `width`.
int divisibleByEight(int width)
{
    const int nearest = std::max(8, 8 * ((width + 4) / 8));
    return 10 * nearest < 9 * width ? nearest + 8 : nearest;
}

PlanValue normalised(PlanBuilder& plan, const PlanValue& input, const ConvolutionShape& shape)
{
    return plan.same(Kind::Normalisation, plan.convolution(input, shape));
}

/// Squeeze and excitation.
PlanValue excited(PlanBuilder& plan, const PlanValue& input)
{
    PlanValue scale = plan.globalPool(input);
    const int narrow = divisibleByEight(input.width / 4);
    scale = plan.convolution(scale, {.widthOut = narrow, .hasBias = true});
    scale = plan.same(Kind::Relu, scale);
    scale = plan.convolution(scale, {.widthOut = input.width, .hasBias = true});
    return plan.multiply(input, plan.same(Kind::HardSigmoid, scale));
}

struct BlockShape {
    int kernel = 3;
    int expansion = 1;
    Kind activation = Kind::Relu;
};

PlanValue bottleneck(PlanBuilder& plan, const PlanValue& input, const Place& place,
                     const BlockShape& block)
{
    const int middle = place.widthIn * block.expansion;
    PlanValue value = input;
    if (block.expansion > 1)
        value = plan.same(block.activation, normalised(plan, value, {.widthOut = middle}));
    value = normalised(
        plan, value,
        {.widthOut = middle, .kernel = block.kernel, .stride = place.stride, .groups = middle});
    value = plan.same(block.activation, value);
    if (place.hasSqueeze)
        value = excited(plan, value);
    value = normalised(plan, value, {.widthOut = place.widthOut});
    return place.keepsShape() ? plan.add(value, input) : value;
}

} // namespace

NetworkPlan ofaPlan(ArchitectureView network)
{
    const auto all = places(network[kResolution]);
    PlanBuilder plan(network[kResolution], kClasses);
    PlanValue value =
        normalised(plan, plan.image(), {.widthOut = kFirstWidth, .kernel = 3, .stride = 2});
    value = plan.same(Kind::HardSwish, value);
    value = bottleneck(plan, value,
                       {.size = value.size, .widthIn = kFirstWidth, .widthOut = kFirstWidth}, {});
    for (std::size_t i = 0; i < kBlocks; ++i) {
        if (!isActive(network, i))
            continue;
        const Kind activation = i / kBlocksPerStage < kReluStages ? Kind::Relu : Kind::HardSwish;
        value =
            bottleneck(plan, value, all[i], {network[i], network[kFirstExpansion + i], activation});
    }
    value = plan.same(Kind::HardSwish, normalised(plan, value, {.widthOut = kFinalWidth}));
    value = plan.convolution(plan.globalPool(value), {.widthOut = kFeatureWidth});
    plan.linear(plan.same(Kind::HardSwish, value), kClasses);
    return plan.take();
}

} // namespace latency
