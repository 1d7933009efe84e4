#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <string>

namespace latency
{

/// Loads a part of the program that needs a heavy library, and looks up its one exported function.
/// Such a part is a shared object where modules are installed, beside the program or, in a build
/// folder, above a test. It is never unloaded.
///
/// file      its name without a folder
/// function  exported with C linkage
/// errors    with the loader's reason: no such file, a library that is not installed
Result<void*> loadLateModule(const std::string& file, const char* function);

} // namespace latency
