// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/costs.h"

namespace latency
{

Costs& Costs::operator+=(const Costs& other)
{
    flops += other.flops;
    parameters += other.parameters;
    memoryTraffic += other.memoryTraffic;
    launches += other.launches;
    depthwiseFlops += other.depthwiseFlops;
    poolingFlops += other.poolingFlops;
    return *this;
}

} // namespace latency
