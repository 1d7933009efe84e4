#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/torch_runtime.h"

#include <string>

namespace latency
{

/// "latency-studio 0.1.0 (abc1234)".
std::string programVersion();

/// How to cite this version, as BibTeX; agrees with CITATION.cff.
std::string citationText();

/// Text of --version and Help ▸ About: program, LibTorch, BLAS, threads, GFLOP/s.
std::string versionText(const TorchRuntime& runtime);

} // namespace latency
