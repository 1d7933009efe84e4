#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string>

namespace latency
{

/// What the numbers of a table are, in the words of the views: latency in ms, energy in mJ, memory
/// in MB, power in W, error in %. Whatever it is, less is better and nothing is below zero, so that
/// every method that predicts milliseconds predicts it too.
struct MeasuredQuantity {
    std::string name = "latency"; ///< lower case, without article
    std::string unit = "ms";
    std::string subject = "device"; ///< what a row of the table is measured on, or for

    [[nodiscard]] bool isLatency() const { return unit == "ms"; }
    bool operator==(const MeasuredQuantity&) const = default;
};

/// The error of trained networks in percent, a row a task.
inline MeasuredQuantity taskError()
{
    return {"error", "%", "task"};
}

} // namespace latency
