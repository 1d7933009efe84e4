#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string>

namespace latency
{

/// The quantity of a table's numbers, in the words of the views: latency in ms, energy in mJ,
/// memory in MB, power in W, error in %. Less is always better and nothing is negative, so that
/// every method for milliseconds applies.
struct MeasuredQuantity {
    std::string name = "latency"; ///< lower case, without article
    std::string unit = "ms";
    std::string subject = "device"; ///< what a row of the table is measured on, or for

    [[nodiscard]] bool isLatency() const { return unit == "ms"; }
    bool operator==(const MeasuredQuantity&) const = default;
};

/// The error of trained networks in percent, a row per task.
inline MeasuredQuantity taskError()
{
    return {"error", "%", "task"};
}

} // namespace latency
