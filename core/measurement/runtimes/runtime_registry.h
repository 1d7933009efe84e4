#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/measurement/runtimes/runtime.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// A runtime as lists and forms show it; its library is loaded by loadRuntime only.
struct RuntimeInfo {
    std::string name;  ///< as on the command line
    std::string title; ///< as shown
    std::string description;
    std::string module;  ///< shared object of the program that holds it
    std::string package; ///< Debian package with its library
    bool hasPrecisions = false;     ///< runs bf16, too
    bool hasMemoryFormats = false;  ///< runs channels last, too
};

std::span<const RuntimeInfo> runtimeInfos();
const RuntimeInfo* findRuntimeInfo(std::string_view name);
/// "libtorch, torchscript or opencv".
std::string runtimeNames();

/// Loads a runtime into this process, with its library.
///
/// errors  not installed, with the command that installs it
Result<const Runtime*> loadRuntime(const RuntimeInfo& info);

} // namespace latency
