#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/architecture.h"
#include "core/space/costs.h"

#include <array>
#include <vector>

namespace latency
{

/// The network a cell is evaluated in: for CIFAR-10, three stages of five cells with 16, 32 and 64
/// channels at 32, 16 and 8 pixels, a residual block before the second and third stage, a stem and
/// a head.
///
/// `flops` and `parameters` are those NAS-Bench-201 publishes: multiply-adds of convolutions and
/// the linear layer with its bias, dead edges included. An edge "none" executes nothing. A node
/// with several inputs adds them up; every input but the first, live ones before dead ones, costs
/// one addition.
class NasBench201Network
{
public:
    NasBench201Network();

    [[nodiscard]] std::vector<LayerCost> layers(ArchitectureView cell) const;
    [[nodiscard]] Costs costs(ArchitectureView cell) const;

private:
    std::array<Costs, 5> operations_; ///< an edge with the operation, over all cells
    Costs addition_;                  ///< one addition, over all cells
    Costs fixed_;
};

} // namespace latency
