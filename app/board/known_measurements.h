#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/search/board_measurements.h"

#include <string>
#include <utility>
#include <vector>

namespace latency
{

/// Measurements of a device before the first proposal.
struct KnownMeasurements {
    /// Measured by the user; otherwise the table stands in for the device and reveals its values
    /// one by one.
    bool isByHand = false;
    std::vector<std::pair<int, double>> measured; ///< (row, ms)
    std::vector<int> failed;                      ///< rows that the device does not run
    std::vector<int> candidates;                  ///< what may be answered; empty: every row
    std::string remark;                           ///< a sentence for the user, or empty

    bool operator==(const KnownMeasurements&) const = default;
};

/// The user's own measurements, and the table's measurements of a device that are missing for some
/// networks; a board with that device's name adds to them.
///
/// device  row of the table, or its number of devices for the board itself
KnownMeasurements knownMeasurements(const LatencyTable& table, int device,
                                    const BoardMeasurements& board);

} // namespace latency
