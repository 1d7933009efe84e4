#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ATen/Tensor.h>
#include <ATen/TensorOperators.h>

namespace latency
{

/// log |det K| with K = Σ over activations of x xᵀ + (1 − x)(1 − x)ᵀ, where x tells for each image
/// which inputs of the activation are positive: K counts the inputs on whose side two images agree.
///
/// source  Mellor et al., NAS without Training (2006.04647), section 3.1; methods/proxies.md §1
class ActivationAgreement
{
public:
    /// input  what an activation reads, [images, …]
    void add(const at::Tensor& input);

    /// Minus infinity when two images agree everywhere.
    [[nodiscard]] double nwot() const;

private:
    at::Tensor agreement_; ///< [images, images]
};

} // namespace latency
