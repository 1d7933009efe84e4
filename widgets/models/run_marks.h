#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <vector>

namespace latency
{

/// Emphasised and dimmed lines of a list of runs.
struct RunMarks {
    int hovered = -1;      ///< id of the run pointed at in any view, or -1
    std::vector<int> pale; ///< ids of runs that were not tested on the device pointed at
    bool operator==(const RunMarks&) const = default;
};

} // namespace latency
