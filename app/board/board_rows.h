#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/search/board_measurements.h"
#include "widgets/board/board_table_model.h"

#include <vector>

namespace latency
{

/// The measurements of a board as rows of the table that shows them, in the board's order.
///
/// table  of the open dataset, for the names of its networks
std::vector<BoardRow> boardRows(const BoardMeasurements& board, const LatencyTable& table);

} // namespace latency
