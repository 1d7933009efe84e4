#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/latency_table.h"

#include <string>
#include <vector>

namespace latency
{

/// The picked architectures as a CSV to take to the board: text form and an empty column of
/// milliseconds to fill in. It opens again as a plain CSV dataset.
std::string worksheetCsv(const LatencyTable& table, const std::vector<int>& picks);

} // namespace latency
