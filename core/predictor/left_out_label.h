#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <cstddef>
#include <string>
#include <vector>

namespace latency
{

/// A label and its prediction from the device's other labels.
struct LeftOutLabel {
    int architecture = -1;
    double measured = 0.0;  ///< ms
    double predicted = 0.0; ///< ms, from the other labels
    double deviation = 0.0; ///< ms, of a measurement around the prediction, > 0
    /// True if it is so far off that it should be measured again.
    bool isSuspicious = false;
};

/// "1 of the 19 measurements fits the others badly, such as …; measure again?"
///
/// doubtful  rows of the table, at least one
std::string doubtRemark(const std::vector<int>& doubtful, std::size_t measurements,
                        const LatencyTable& table);

} // namespace latency
