#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// Tasks of an array that squeue lists with one state.
struct SlurmTasks {
    std::string name;         ///< of the job; ours begin with "latency-"
    std::string id;           ///< as scancel and scontrol take it: "12", "12_3"
    std::vector<int> tasks;   ///< of the array
    bool isOpenEnded = false; ///< the list was cut: any later task may belong to it
    std::string state;        ///< "PENDING", "RUNNING", …
    std::string reason;       ///< "Resources", "JobHeldUser", …; spaces as underscores

    /// Waiting or running, not finished.
    [[nodiscard]] bool isQueued() const;
    /// Waits for a person: held, or for something that cannot happen.
    [[nodiscard]] bool isStuck() const;
};

/// Reads the answer of `squeue --json`, of Slurm 22.05 (numbers and texts) or later (objects and
/// lists in their place).
///
/// errors  no JSON, no list of jobs
Result<std::vector<SlurmTasks>> slurmTasksFromJson(std::string_view text);

/// The numbers of "0-3,7,9-11%2"; nothing for a text of another form.
///
/// isOpenEnded  set when the list ends in "..."
std::vector<int> arrayTasks(std::string_view text, bool& isOpenEnded);

/// MaxArraySize in the answer of `scontrol show config`; Slurm's default of 1001 where it is not
/// said.
int maxArraySize(std::string_view config);

} // namespace latency
