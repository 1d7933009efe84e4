#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/dataset/table/latency_table.h"

#include <algorithm>
#include <string>

/// A table of one space whose devices "board0", … mix two costs of an architecture, each in its own
/// share: the same devices in any space, and two of them tell all others.
inline latency::LatencyTablePointer mixedTable(const char* space, int devices, int architectures)
{
    using namespace latency;
    LatencyTableParts parts;
    parts.name = parts.title = std::string("mixed ") + space;
    parts.space = findSearchSpace(space);
    RandomEngine random(Seed{3});
    const auto rows = static_cast<std::size_t>(architectures);
    parts.architectures = ArchitectureMatrix(rows, parts.space->positions().size());
    parts.milliseconds = FloatMatrix(static_cast<std::size_t>(devices), rows);
    for (int device = 0; device < devices; ++device)
        parts.devices.push_back(deviceFromPublishedName("board" + std::to_string(device)));
    for (std::size_t row = 0; row < rows; ++row) {
        const Architecture one = parts.space->random(random);
        std::ranges::copy(one, parts.architectures.row(row).begin());
        double first = 1.0;
        double second = 1.0;
        for (std::size_t i = 0; i < one.size(); ++i) {
            first += one[i] % 3;
            second += one[i] % 4 == 1 ? 2.0 : 0.0;
        }
        for (int device = 0; device < devices; ++device) {
            const double share = devices > 1 ? static_cast<double>(device) / (devices - 1) : 0.0;
            parts.milliseconds(static_cast<std::size_t>(device), row) =
                static_cast<float>((1.0 - share) * first + share * second);
        }
    }
    return LatencyTable::create(std::move(parts)).value();
}
