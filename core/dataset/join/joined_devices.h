#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/join/joined_rows.h"

#include <string>
#include <vector>

namespace latency
{

/// A device of a joined table.
struct JoinedDevice {
    struct Origin {
        std::size_t table = 0;
        int device = 0; ///< row of that table
        bool operator==(const Origin&) const = default;
    };
    Device device;
    std::vector<Origin> origins;     ///< at least one; several where tables repeat a device
    std::vector<float> milliseconds; ///< [joined rows]; NaN = not measured
    std::vector<float> spread;       ///< [joined rows] or empty
};

/// The devices of all tables, in their order. Devices of one name that agree on common networks are
/// one; otherwise the later one gets its table's name as a suffix. A device without source or
/// licence inherits its table's.
///
/// notes  receives a sentence for each such case, and for names that differ in spelling only
std::vector<JoinedDevice> joinDevices(const std::vector<LatencyTablePointer>& tables,
                                      const JoinedRows& rows, std::vector<std::string>& notes);

} // namespace latency
