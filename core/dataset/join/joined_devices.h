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

/// The devices of all tables, those of the first first. Devices of one name whose measurements of
/// the same networks are equal are one; otherwise the later gets its table's name behind its own.
/// A device without source or licence takes its table's.
///
/// notes  gets a sentence for each of the two, and for names that differ in spelling alone
std::vector<JoinedDevice> joinDevices(const std::vector<LatencyTablePointer>& tables,
                                      const JoinedRows& rows, std::vector<std::string>& notes);

} // namespace latency
