// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line.h"
#include "app/shell/start_window.h"

int main(int argc, char** argv)
{
    if (latency::isCommandLineCall(argc, argv))
        return latency::runCommandLine(argc, argv);
    return latency::startWindow(argc, argv);
}
