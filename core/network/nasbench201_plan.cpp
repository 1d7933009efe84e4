// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/plan_builder.h"
#include "core/space/nasbench201_cell.h"

#include <array>
#include <optional>

namespace latency
{

using namespace nasbench201;

namespace
{

using Kind = PlanLayer::Kind;

constexpr int kStages = 3;
constexpr int kCellsPerStage = 5;
constexpr int kFirstWidth = 16;
constexpr int kClasses = 10;

PlanValue activatedConvolution(PlanBuilder& plan, const PlanValue& input, int width, int kernel,
                               int stride = 1)
{
    const PlanValue active = plan.same(Kind::Relu, input);
    const PlanValue convolved =
        plan.convolution(active, {.widthOut = width, .kernel = kernel, .stride = stride});
    return plan.same(Kind::Normalisation, convolved);
}

PlanValue edge(PlanBuilder& plan, const PlanValue& input, std::int16_t operation)
{
    switch (operation) {
    case Conv1x1:
        return activatedConvolution(plan, input, input.width, 1);
    case Conv3x3:
        return activatedConvolution(plan, input, input.width, 3);
    case AveragePool3x3:
        return plan.averagePool(input, 3, 1);
    default:
        return input;
    }
}

PlanValue cellOutput(PlanBuilder& plan, const PlanValue& input, ArchitectureView cell,
                     const std::array<bool, 6>& isExecuted)
{
    std::array<std::optional<PlanValue>, 4> nodes;
    nodes[0] = input;
    for (std::size_t i = 0; i < kCellEdges.size(); ++i) {
        if (!isExecuted[i])
            continue;
        std::optional<PlanValue>& from = nodes[static_cast<std::size_t>(kCellEdges[i].from)];
        std::optional<PlanValue>& to = nodes[static_cast<std::size_t>(kCellEdges[i].to)];
        if (!from)
            from = plan.same(Kind::Zero, input);
        const PlanValue result = edge(plan, *from, cell[i]);
        to = to ? plan.add(*to, result) : result;
    }
    return nodes[3] ? *nodes[3] : plan.same(Kind::Zero, input);
}

/// The residual block that leads into a stage.
PlanValue reduction(PlanBuilder& plan, const PlanValue& input, int width)
{
    const PlanValue first = activatedConvolution(plan, input, width, 3, 2);
    const PlanValue second = activatedConvolution(plan, first, width, 3);
    const PlanValue pooled = plan.averagePool(input, 2, 2);
    return plan.add(second, plan.convolution(pooled, {.widthOut = width}));
}

} // namespace

NetworkPlan nasbench201Plan(ArchitectureView cell, DeadParts deadParts)
{
    std::array<bool, 6> isExecuted = deadEdges(cell);
    for (std::size_t i = 0; i < isExecuted.size(); ++i)
        isExecuted[i] = cell[i] != None && !(deadParts == DeadParts::Dropped && isExecuted[i]);
    PlanBuilder plan(32, kClasses);
    PlanValue value = plan.convolution(plan.image(), {.widthOut = kFirstWidth, .kernel = 3});
    value = plan.same(Kind::Normalisation, value);
    for (int stage = 0; stage < kStages; ++stage) {
        if (stage > 0)
            value = reduction(plan, value, 2 * value.width);
        for (int number = 0; number < kCellsPerStage; ++number)
            value = cellOutput(plan, value, cell, isExecuted);
    }
    value = plan.same(Kind::Relu, plan.same(Kind::Normalisation, value));
    plan.linear(plan.globalPool(value), kClasses);
    return plan.take();
}

} // namespace latency
