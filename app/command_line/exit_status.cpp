// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/exit_status.h"

#include <iostream>

namespace latency
{

int refuse(const Error& error)
{
    std::cerr << "latency-studio: " << error.message << '\n';
    return InputRefused;
}

} // namespace latency
