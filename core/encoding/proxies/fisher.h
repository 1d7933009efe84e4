#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/torch_network.h"

#include <memory>

namespace latency
{

/// Σ over output channels of convolutions and linear layers of ½ · mean over images of
/// (Σ over pixels of a ∂L/∂a)², each counted once for every weight of the channel.
///
/// source  Theis et al. (1801.05787), equation 11; methods/proxies.md §1
class FisherSum
{
public:
    /// Registers for the gradient at a layer's output in the backward pass of the loss.
    void observe(const PlanLayer& layer, const at::Tensor& output);
    /// Ignores further backward passes, which are not of the loss.
    void close() { *isOpen_ = false; }

    [[nodiscard]] double fisher() const { return *sum_; }

private:
    std::shared_ptr<double> sum_ = std::make_shared<double>(0.0);
    std::shared_ptr<bool> isOpen_ = std::make_shared<bool>(true);
};

} // namespace latency
