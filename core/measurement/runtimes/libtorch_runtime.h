#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/measurement/runtimes/runtime.h"

namespace latency
{

/// LibTorch without compilation: one operator after another, as PyTorch runs a model.
class LibtorchRuntime final : public Runtime
{
public:
    [[nodiscard]] std::string version() const override;
    [[nodiscard]] Result<std::unique_ptr<BuiltNetwork>>
    build(const NetworkPlan& plan, const std::vector<LayerNumbers>& weights,
          const RuntimeSettings& settings) const override;
};

} // namespace latency
