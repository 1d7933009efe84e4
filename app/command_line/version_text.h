#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string>

namespace latency
{

/// "latency-studio 0.1.0 (abc1234)".
std::string programVersion();

/// What --version prints and Help ▸ About shows: program, LibTorch, BLAS, threads, measured
/// GFLOP/s. Takes about 50 ms: it measures.
std::string versionText(int threads);

} // namespace latency
