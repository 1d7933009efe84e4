#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

namespace latency
{

/// True for arguments with a verb, --help or --version, which need no window.
bool isCommandLineCall(int argc, char** argv);

/// Runs the verb, without a display, and returns the program's exit status.
int runCommandLine(int argc, char** argv);

} // namespace latency
