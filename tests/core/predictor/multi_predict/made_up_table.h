#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/dataset/table/latency_table.h"

#include <algorithm>

/// Latencies that are sums over layers: device d prices an operation by its own random table.
inline latency::LatencyTablePointer madeUpTable(const char* space, int devices, int architectures)
{
    using namespace latency;
    LatencyTableParts parts;
    parts.name = "made up";
    parts.space = findSearchSpace(space);
    RandomEngine random(Seed{3});
    const auto rows = static_cast<std::size_t>(architectures);
    parts.architectures = ArchitectureMatrix(rows, parts.space->positions().size());
    for (std::size_t row = 0; row < rows; ++row)
        std::ranges::copy(parts.space->random(random), parts.architectures.row(row).begin());
    parts.milliseconds = FloatMatrix(static_cast<std::size_t>(devices), rows);
    for (int device = 0; device < devices; ++device) {
        parts.devices.push_back(deviceFromPublishedName("board" + std::to_string(device)));
        std::vector<double> price;
        for (int value = 0; value < 300; ++value)
            price.push_back(1.0 + 0.3 * device * random.uniform() + value % 9);
        for (std::size_t row = 0; row < rows; ++row) {
            double sum = 1.0;
            for (const std::int16_t value : parts.architectures.row(row))
                sum += price[static_cast<std::size_t>(value)];
            parts.milliseconds(static_cast<std::size_t>(device), row) = static_cast<float>(sum);
        }
    }
    return LatencyTable::create(std::move(parts)).value();
}
