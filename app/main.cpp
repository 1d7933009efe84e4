// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line.h"
#include "app/command_line/end_program.h"
#include "app/shell/start_window.h"

int main(int argc, char** argv)
{
    latency::prepareProgram();
    latency::endProgram(latency::runGuarded([=] {
        return latency::isCommandLineCall(argc, argv) ? latency::runCommandLine(argc, argv)
                                                      : latency::startWindow(argc, argv);
    }));
}
