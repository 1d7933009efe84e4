#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace latency
{

/// A table of random architectures whose latencies follow their costs, device by device a little
/// differently. Small enough for brute force.
inline LatencyTablePointer smallTable(const std::string& spaceName, int architectures,
                                      int devices = 3)
{
    LatencyTableParts parts;
    parts.name = "small";
    parts.title = "Small table";
    parts.space = findSearchSpace(spaceName);
    RandomEngine random(Seed{7});
    const auto rows = static_cast<std::size_t>(architectures);
    parts.architectures = ArchitectureMatrix(rows, parts.space->positions().size());
    parts.milliseconds = FloatMatrix(static_cast<std::size_t>(devices), rows);
    for (int d = 0; d < devices; ++d) {
        Device device;
        device.name = "device " + std::to_string(d);
        parts.devices.push_back(device);
    }
    for (std::size_t i = 0; i < rows; ++i) {
        const Architecture one = parts.space->random(random);
        std::ranges::copy(one, parts.architectures.row(i).begin());
        const Costs costs = parts.space->costs(one);
        for (std::size_t d = 0; d < parts.devices.size(); ++d)
            parts.milliseconds(d, i) = static_cast<float>(
                1.0 + costs.flops * 1e-7 + costs.launches * 0.01 * static_cast<double>(d + 1) +
                0.05 * std::abs(random.normal()));
    }
    auto table = LatencyTable::create(std::move(parts));
    if (!table)
        throw std::runtime_error(table.error().message);
    return *table;
}

} // namespace latency
