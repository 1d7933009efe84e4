#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <utility>
#include <vector>

namespace latency
{

/// Role of a table's device in a search.
struct DeviceUse {
    /// True for a board: its measurements are known from the start, and proposals have to be
    /// measured. Otherwise the table simulates the device: its values stay hidden until requested,
    /// and only existing ones can be requested.
    bool isBoard = false;
    std::vector<std::pair<int, double>> labels; ///< (row, ms) of a board
    std::vector<int> failed;                    ///< rows that the device did not run
    std::vector<int> candidates;                ///< what may be answered
};

/// A device measured on a part of the table is a board, with every network that did not fail as a
/// candidate. A table that lacks less than a tenth of the networks, or has more values than
/// `kMostLabels`, simulates one. Predicted numbers count as not measured.
DeviceUse deviceUse(const LatencyTable& table, int device);
inline constexpr int kMostLabels = 1000;

/// True when every network of the table is measured on the device.
bool isFullyMeasured(const LatencyTable& table, int device);

/// True if the table also contains every network of its space: only then is the best measured one
/// the optimum.
bool isWholeSpaceMeasured(const LatencyTable& table, int device);

} // namespace latency
