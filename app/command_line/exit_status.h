#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

namespace latency
{

/// Exit statuses of the program, as in resources/help/start.md.
enum ExitStatus {
    Done = 0,
    WrongUsage = 2,
    InputRefused = 3, ///< one sentence on stderr: file, place, what is wrong, what was expected
    Failed = 4,
    InterruptedByUser = 130
};

/// Prints the sentence on stderr and returns the status for refused input.
int refuse(const Error& error);

} // namespace latency
