// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/version_text.h"

#include <cstdio>

namespace latency
{

std::string programVersion()
{
    return "latency-studio " LATENCY_VERSION " (" LATENCY_REVISION ")";
}

std::string citationText()
{
    return "@software{latency_studio,\n"
           "  author  = {{The Latency Studio maintainers}},\n"
           "  title   = {{Latency Studio}: few-shot hardware-latency prediction for neural "
           "architecture search},\n"
           "  version = {" LATENCY_VERSION "},\n"
           "  note    = {commit " LATENCY_REVISION "},\n"
           "  license = {GPL-3.0-or-later}\n"
           "}\n";
}

std::string versionText(const TorchRuntime& runtime)
{
    char numbers[96];
    std::snprintf(numbers, sizeof numbers,
                  "threads    %d\nspeed      %.0f GFLOP/s (float matrix product)\n",
                  runtime.threads, runtime.gigaflops);
    return programVersion() + "\nLibTorch   " + runtime.torchVersion + "\nBLAS       " +
           runtime.blas + "\n" + numbers;
}

} // namespace latency
