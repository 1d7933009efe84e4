#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <functional>

namespace latency
{

/// Makes writing to a closed pipe an error instead of a signal, reopens closed standard streams on
/// /dev/null, and prints a sentence for endings that would otherwise be silent. To be called first.
void prepareProgram();

/// Runs a verb or the window. An exception becomes one sentence on stderr and `Failed`.
int runGuarded(const std::function<int()>& program);

/// Ends the program without unloading libraries or joining threads. Success becomes `Failed`, with
/// one sentence, if standard output could not be written.
[[noreturn]] void endProgram(int status);

} // namespace latency
