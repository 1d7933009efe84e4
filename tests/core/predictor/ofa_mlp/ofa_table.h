#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <cmath>

namespace latency::fixtures
{

/// A table of random OFA networks whose latencies are a law of their costs, so that each device is
/// like the others up to its rates: GPUs of known names at batch sizes 1 and 32, or others.
///
/// names  of the devices
inline LatencyTablePointer ofaTable(int architectures, const std::vector<std::string>& names)
{
    const SearchSpace* space = findSearchSpace("ofa");
    RandomEngine random(Seed{5});
    LatencyTableParts parts;
    parts.name = "fixture";
    parts.title = "Fixture";
    parts.space = space;
    const auto rows = static_cast<std::size_t>(architectures);
    parts.architectures = ArchitectureMatrix(rows, space->positions().size());
    parts.milliseconds = FloatMatrix(names.size(), rows);
    for (std::size_t i = 0; i < rows; ++i) {
        const Architecture one = space->random(random);
        std::copy(one.begin(), one.end(), parts.architectures.row(i).begin());
        const Costs costs = space->costs(one);
        for (std::size_t k = 0; k < names.size(); ++k)
            parts.milliseconds(k, i) =
                static_cast<float>(3.0 + costs.flops * 1e-8 * (1.0 + 0.3 * static_cast<double>(k)) +
                                   costs.memoryTraffic * 2e-7);
    }
    for (const std::string& name : names) {
        Device device = deviceFromPublishedName(name);
        parts.devices.push_back(device);
    }
    return LatencyTable::create(std::move(parts)).value();
}

} // namespace latency::fixtures
