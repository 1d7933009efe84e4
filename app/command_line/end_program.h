#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <functional>

namespace latency
{

/// Makes writing to a closed pipe an error instead of a signal, gives closed standard streams a
/// place, and has whatever would end the program without a word say one sentence. Call it first.
void prepareProgram();

/// Runs a verb or the window. What it throws becomes one sentence on stderr and `Failed`.
int runGuarded(const std::function<int()>& program);

/// Ends the program without taking down libraries and threads at work. A status of success becomes
/// `Failed`, with one sentence, where standard output could not be written.
[[noreturn]] void endProgram(int status);

} // namespace latency
