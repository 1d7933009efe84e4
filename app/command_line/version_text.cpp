// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/version_text.h"

#include "core/predictor/arithmetic/torch_runtime.h"

#include <cstdio>

namespace latency
{

std::string programVersion()
{
    return "latency-studio " LATENCY_VERSION " (" LATENCY_REVISION ")";
}

std::string versionText(int threads)
{
    setTorchThreads(threads);
    const TorchRuntime runtime = measureTorchRuntime();
    char numbers[96];
    std::snprintf(numbers, sizeof numbers,
                  "threads    %d\nspeed      %.0f GFLOP/s (float matrix product)\n",
                  runtime.threads, runtime.gigaflops);
    return programVersion() + "\nLibTorch   " + runtime.torchVersion + "\nBLAS       " +
           runtime.blas + "\n" + numbers;
}

} // namespace latency
