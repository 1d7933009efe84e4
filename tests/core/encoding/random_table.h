#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <algorithm>
#include <string_view>

namespace latency
{

/// Random architectures of a space with one device that took 1 ms for each.
inline LatencyTablePointer randomTable(std::string_view space, std::size_t count)
{
    LatencyTableParts parts;
    parts.name = "random";
    parts.space = findSearchSpace(space);
    parts.architectures = ArchitectureMatrix(count, parts.space->positions().size());
    RandomEngine random(Seed{1});
    for (std::size_t i = 0; i < count; ++i)
        std::ranges::copy(parts.space->random(random), parts.architectures.row(i).begin());
    parts.devices.resize(1);
    parts.devices.front().name = "device";
    parts.milliseconds = FloatMatrix(1, count, 1.0F);
    const auto table = LatencyTable::create(std::move(parts));
    return table ? *table : nullptr;
}

} // namespace latency
