// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzed_tables.h"

#include <algorithm>
#include <string>
#include <vector>

namespace latency::fuzz
{

namespace
{

LatencyTablePointer tableOf(const std::string& space, std::size_t rows,
                            const std::vector<std::string>& devices)
{
    LatencyTableParts parts;
    parts.name = "fixture";
    parts.title = "Fixture";
    parts.space = findSearchSpace(space);
    parts.architectures = ArchitectureMatrix(rows, parts.space->positions().size());
    parts.milliseconds = FloatMatrix(devices.size(), rows);
    for (std::size_t row = 0; row < rows; ++row) {
        std::ranges::fill(parts.architectures.row(row), static_cast<std::int16_t>(row));
        for (std::size_t device = 0; device < devices.size(); ++device)
            parts.milliseconds(device, row) = 0.5F + static_cast<float>(row * (device + 1));
    }
    for (const std::string& name : devices)
        parts.devices.emplace_back().name = name;
    return LatencyTable::create(std::move(parts)).value();
}

} // namespace

LatencyTablePointer tableOfNetworks()
{
    return tableOf("fbnet", 6, {"device0", "device1", "device2"});
}

LatencyTablePointer tableOfCells()
{
    return tableOf("nasbench201", 3, {"fpga", "pixel2"});
}

} // namespace latency::fuzz
