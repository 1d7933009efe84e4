#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/network_plan.h"

namespace latency
{

/// A value of a plan under construction.
struct PlanValue {
    int index = 0;
    int width = 3; ///< channels
    int size = 32; ///< height in pixels
};

struct ConvolutionShape {
    int widthOut = 0;
    int kernel = 1;
    int stride = 1;
    int groups = 1;
    bool hasBias = false;
};

/// Appends layers to a plan; shapes follow from their inputs.
class PlanBuilder
{
public:
    PlanBuilder(int imageSize, int classes);

    [[nodiscard]] PlanValue image() const { return {0, 3, plan_.imageSize}; }
    PlanValue convolution(const PlanValue& input, const ConvolutionShape& shape);
    PlanValue linear(const PlanValue& input, int widthOut);
    /// A layer that keeps the shape: normalisation, activation, shuffle …
    PlanValue same(PlanLayer::Kind kind, const PlanValue& input, int groups = 1);
    PlanValue averagePool(const PlanValue& input, int kernel, int stride);
    PlanValue globalPool(const PlanValue& input);
    PlanValue add(const PlanValue& left, const PlanValue& right);
    PlanValue multiply(const PlanValue& left, const PlanValue& perChannel);

    NetworkPlan take() { return std::move(plan_); }

private:
    PlanValue append(PlanLayer layer, const PlanValue& input);

    NetworkPlan plan_;
};

NetworkPlan nasbench201Plan(ArchitectureView cell, DeadParts deadParts);
NetworkPlan fbnetPlan(ArchitectureView network);
NetworkPlan ofaPlan(ArchitectureView network);

} // namespace latency
