#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/measurement/machine/machine_facts.h"
#include "core/measurement/session/measuring_session.h"

#include <filesystem>
#include <functional>
#include <string>

namespace latency
{

/// A session on this machine, kept in a store.
struct DeviceMeasuring {
    MeasuringTask task;
    std::string device; ///< name; empty: from processor, runtime and settings
    std::string runtime;
    std::string runtimeTitle;
    std::filesystem::path store;
    std::filesystem::path lock; ///< one per user and machine
    /// Measures networks again that have settled in an earlier session of the store.
    bool isRepeated = false;
    std::function<void(int settled, int total, int rounds, double secondsLeft)> progress;
};

struct DeviceMeasured {
    std::string device;
    MachineFacts before;
    int alreadySettled = 0; ///< in earlier sessions
    int settled = 0;        ///< in this one
    int failed = 0;
    int rounds = 0;
    int slowedRounds = 0; ///< the anchor took over 3 % more
    double drift = 0.0;   ///< of the anchor between the halves of the session
    int repeats = 0;
    int outsideFences = 0; ///< repeats beyond Tukey's fences of their network
    LatencyTablePointer table; ///< everything the store holds of this space and form
};

/// Measures and keeps every repeat. A session that is stopped or killed is continued by calling
/// this again with the same store.
///
/// errors  another session runs; the runtime is missing; the store cannot be used
Outcome<DeviceMeasured> measureDevice(const DeviceMeasuring& measuring);

} // namespace latency
