// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/onnx/onnx_functions.h"

extern "C" [[gnu::visibility("default")]] const latency::OnnxFunctions* latencyOnnxFunctions()
{
    static constexpr latency::OnnxFunctions functions{latency::onnxBytes, latency::checkOnnx};
    return &functions;
}
