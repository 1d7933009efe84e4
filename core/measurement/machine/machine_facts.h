#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// What the kernel's files say about this machine; unknown where they say nothing. Nothing is ever
/// changed.
struct MachineFacts {
    std::string processor; ///< model name
    int cores = 0;         ///< that this process may use
    std::string governor;  ///< of the first core, such as "powersave"
    std::optional<double> megahertz;
    std::optional<double> celsius;       ///< the hottest zone
    std::optional<double> load;          ///< mean number of runnable processes in the last minute
    std::optional<double> quota;         ///< processors that a control group allows
    std::optional<bool> isBoosting;      ///< the clock may exceed its nominal rate
    std::optional<bool> isOnBattery;
    std::optional<double> energyJoules;  ///< RAPL's counter of the package; absent on most machines
    bool hasBf16 = false;                ///< computes bf16 in hardware
};

MachineFacts readMachine();

/// What would make measurements noisy, one sentence each, with the command that mends it.
std::vector<std::string> machineWarnings(const MachineFacts& facts);

/// The facts as JSON text, for provenance.
std::string machineJson(const MachineFacts& facts);

} // namespace latency
