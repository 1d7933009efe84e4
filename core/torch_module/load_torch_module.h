#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/torch_module/torch_functions.h"

namespace latency
{

/// Loads the module, which lies beside the program or in ../lib/latency-studio of its folder, with
/// LibTorch and its BLAS. Takes some tenths of a second.
///
/// throws  std::runtime_error with one sentence: no such file, not loadable, too little memory
const TorchFunctions& loadTorchModule();

} // namespace latency
