#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string>

namespace latency
{

/// LibTorch's computing resources on this machine.
struct TorchRuntime {
    std::string torchVersion;
    std::string blas; ///< such as "OpenBLAS 0.3.21 (SapphireRapids, openmp)"
    int threads = 1;
    double gigaflops = 0.0; ///< measured: float matrix product, all threads
};

/// Sets the threads LibTorch and its BLAS use. 1..available cores; call before any training.
void setTorchThreads(int threads);
int torchThreads();

/// Takes about 50 ms for a measurement.
TorchRuntime measureTorchRuntime();

} // namespace latency
