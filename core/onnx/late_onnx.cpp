// SPDX-License-Identifier: GPL-3.0-or-later
// The module's functions for the rest of the program; the first call loads it.
#include "core/base/late_module.h"
#include "core/onnx/onnx_functions.h"

namespace latency
{
namespace
{

/// Tried once: a library that is missing stays missing while the program runs.
const Result<const OnnxFunctions*>& onnx()
{
    static const Result<const OnnxFunctions*> functions = []() -> Result<const OnnxFunctions*> {
        const auto getter = loadLateModule("latency-onnx.so", kOnnxFunctionsName);
        if (!getter)
            return Error{"ONNX files need libonnx (apt install libonnx1): " +
                         getter.error().message};
        return reinterpret_cast<OnnxFunctionsGetter>(*getter)();
    }();
    return functions;
}

} // namespace

Result<std::string> onnxBytes(const NetworkPlan& plan, const std::vector<LayerNumbers>& weights,
                              const OnnxDetails& details)
{
    return onnx() ? (*onnx())->bytes(plan, weights, details) : onnx().error();
}

Result<void> checkOnnx(std::string_view bytes)
{
    return onnx() ? (*onnx())->check(bytes) : onnx().error();
}

} // namespace latency
