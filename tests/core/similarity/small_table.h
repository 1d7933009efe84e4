#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <string>
#include <vector>

namespace latency
{

/// Devices "device 0", "device 1", … with the given latencies of as many NAS-Bench-201 cells.
inline LatencyTablePointer smallTable(const std::vector<std::vector<float>>& milliseconds,
                                      const std::vector<std::string>& names = {})
{
    LatencyTableParts parts;
    parts.name = "small";
    parts.space = findSearchSpace("nasbench201");
    const std::size_t count = milliseconds.front().size();
    parts.architectures = ArchitectureMatrix(count, 6);
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t rest = i;
        for (std::size_t edge = 0; edge < 6; ++edge, rest /= 5)
            parts.architectures(i, edge) = static_cast<std::int16_t>(rest % 5);
    }
    parts.milliseconds = FloatMatrix(milliseconds.size(), count);
    for (std::size_t device = 0; device < milliseconds.size(); ++device) {
        Device description;
        description.name = names.empty() ? "device " + std::to_string(device) : names[device];
        parts.devices.push_back(std::move(description));
        for (std::size_t i = 0; i < count; ++i)
            parts.milliseconds(device, i) = milliseconds[device][i];
    }
    const auto table = LatencyTable::create(std::move(parts));
    return table ? *table : nullptr;
}

} // namespace latency
