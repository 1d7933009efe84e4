// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/plan_builder.h"
#include "core/space/fbnet_network.h"

namespace latency
{

using namespace fbnet;

namespace
{

using Kind = PlanLayer::Kind;

constexpr int kFirstWidth = 16;
constexpr int kHeadWidth = 1504;
constexpr int kClasses = 100;

PlanValue normalised(PlanBuilder& plan, const PlanValue& input, const ConvolutionShape& shape)
{
    return plan.same(Kind::Normalisation, plan.convolution(input, shape));
}

PlanValue activated(PlanBuilder& plan, const PlanValue& input, const ConvolutionShape& shape)
{
    return plan.same(Kind::Relu, normalised(plan, input, shape));
}

PlanValue bottleneck(PlanBuilder& plan, const PlanValue& input, const Place& place,
                     const Block& block)
{
    const int middle = place.widthIn * block.expansion;
    PlanValue value = activated(plan, input, {.widthOut = middle, .groups = block.groups});
    if (block.groups > 1)
        value = plan.same(Kind::ChannelShuffle, value, block.groups);
    value = activated(
        plan, value,
        {.widthOut = middle, .kernel = block.kernel, .stride = place.stride, .groups = middle});
    value = normalised(plan, value, {.widthOut = place.widthOut, .groups = block.groups});
    return place.keepsShape() ? plan.add(value, input) : value;
}

PlanValue searchedLayer(PlanBuilder& plan, const PlanValue& input, const Place& place,
                        std::int16_t operation)
{
    if (operation != kSkip)
        return bottleneck(plan, input, place, kBlocks[static_cast<std::size_t>(operation)]);
    if (place.keepsShape())
        return input;
    return activated(plan, input, {.widthOut = place.widthOut, .stride = place.stride});
}

} // namespace

NetworkPlan fbnetPlan(ArchitectureView network)
{
    const auto all = places();
    PlanBuilder plan(all.front().size, kClasses);
    PlanValue value = activated(plan, plan.image(), {.widthOut = kFirstWidth, .kernel = 3});
    for (std::size_t i = 0; i < kLayers; ++i)
        value = searchedLayer(plan, value, all[i], network[i]);
    value = activated(plan, value, {.widthOut = kHeadWidth});
    plan.linear(plan.globalPool(value), kClasses);
    return plan.take();
}

} // namespace latency
