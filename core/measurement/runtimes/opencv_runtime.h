#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/measurement/runtimes/runtime.h"

namespace latency
{

/// OpenCV's DNN module on the processor; it reads the network as the ONNX file that is exported.
class OpencvRuntime final : public Runtime
{
public:
    [[nodiscard]] std::string version() const override;
    [[nodiscard]] Result<std::unique_ptr<BuiltNetwork>>
    build(const NetworkPlan& plan, const std::vector<LayerNumbers>& weights,
          const RuntimeSettings& settings) const override;
};

} // namespace latency
