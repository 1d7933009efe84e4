#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/onnx/onnx_file.h"

namespace latency
{

/// The functions that need libonnx, as latency-onnx.so holds them.
struct OnnxFunctions {
    Result<std::string> (*bytes)(const NetworkPlan& plan, const std::vector<LayerNumbers>& weights,
                                 const OnnxDetails& details);
    Result<void> (*check)(std::string_view bytes);
};

/// What the module exports: a function without parameters that returns the table.
inline constexpr const char* kOnnxFunctionsName = "latencyOnnxFunctions";
using OnnxFunctionsGetter = const OnnxFunctions* (*)();

} // namespace latency
