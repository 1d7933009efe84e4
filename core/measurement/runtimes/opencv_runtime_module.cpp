// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/runtimes/opencv_runtime.h"

#include <string_view>

extern "C" [[gnu::visibility("default")]] const latency::Runtime* latencyRuntime(const char* name)
{
    static const latency::OpencvRuntime opencv;
    return std::string_view(name) == "opencv" ? &opencv : nullptr;
}
