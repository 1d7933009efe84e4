// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/runtimes/libtorch_runtime.h"
#include "core/measurement/runtimes/torchscript_runtime.h"

#include <string_view>

extern "C" [[gnu::visibility("default")]] const latency::Runtime* latencyRuntime(const char* name)
{
    static const latency::LibtorchRuntime libtorch;
    static const latency::TorchscriptRuntime torchscript;
    if (std::string_view(name) == "libtorch")
        return &libtorch;
    return std::string_view(name) == "torchscript" ? &torchscript : nullptr;
}
