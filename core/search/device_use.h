#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <utility>
#include <vector>

namespace latency
{

/// How a search uses a device of a table.
struct DeviceUse {
    /// The device is a board: what is measured is known from the start, and what the search
    /// proposes has to be measured. Otherwise the table plays the device: its values stay hidden
    /// until asked for, and only what it has can be asked.
    bool isBoard = false;
    std::vector<std::pair<int, double>> labels; ///< (row, ms) of a board
    std::vector<int> failed;                    ///< rows that the device did not run
    std::vector<int> candidates;                ///< what may be answered
};

/// A device measured on a part of the table is a board, with every network that did not fail as a
/// candidate. A table that lacks less than a tenth of the networks, or has more values than
/// `kMostLabels`, plays it. Numbers that a predictor wrote count as not measured.
DeviceUse deviceUse(const LatencyTable& table, int device);
inline constexpr int kMostLabels = 1000;

/// True when every network of the table is measured on the device.
bool isFullyMeasured(const LatencyTable& table, int device);

/// True when, besides, the table holds every network of its space: only then is the best of the
/// measured the best there is.
bool isWholeSpaceMeasured(const LatencyTable& table, int device);

} // namespace latency
