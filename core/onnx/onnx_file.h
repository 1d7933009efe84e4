#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/network/network_weights.h"

#include <string>
#include <string_view>

namespace latency
{

/// Version of the operator set that files are written for: the newest that runtimes of 2021 read.
inline constexpr int kOnnxOpset = 13;

/// What a file contains beside the network.
struct OnnxDetails {
    std::string name{};        ///< of the graph
    std::string description{}; ///< for people; may be empty
    int batch = 1;
};

/// A network as the bytes of an .onnx file: fixed batch and image size, input "image", output
/// "scores", weights inside. Normalisations stay layers of their own, as a framework exports them;
/// h-swish is HardSigmoid and Mul, as opset 13 has no HardSwish.
///
/// weights  as drawWeights gives them
/// errors   libonnx cannot be loaded; more than 2 GB of weights
Result<std::string> onnxBytes(const NetworkPlan& plan, const std::vector<LayerNumbers>& weights,
                              const OnnxDetails& details);

/// Whether ONNX's own checker accepts the bytes, with inferred shapes that agree.
///
/// errors  the checker's reason as one sentence; libonnx cannot be loaded
Result<void> checkOnnx(std::string_view bytes);

} // namespace latency
