#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

namespace latency
{

/// True when the arguments name a verb or ask for --help or --version, so that no window is needed.
bool isCommandLineCall(int argc, char** argv);

/// Runs the verb and returns the program's exit status. Needs no display.
int runCommandLine(int argc, char** argv);

} // namespace latency
