#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/measurement/runtimes/runtime.h"

namespace latency
{

/// LibTorch's TorchScript: the network is frozen and, unless it has h-swish layers, optimised for
/// inference. Its files contain the network before either.
class TorchscriptRuntime final : public Runtime
{
public:
    [[nodiscard]] std::string version() const override;
    [[nodiscard]] Result<std::unique_ptr<BuiltNetwork>>
    build(const NetworkPlan& plan, const std::vector<LayerNumbers>& weights,
          const RuntimeSettings& settings) const override;
    [[nodiscard]] Result<std::string> fileBytes(const NetworkPlan& plan,
                                                const std::vector<LayerNumbers>& weights,
                                                const RuntimeSettings& settings) const override;
};

} // namespace latency
