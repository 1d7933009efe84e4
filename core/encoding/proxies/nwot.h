#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ATen/Tensor.h>
#include <ATen/TensorOperators.h>

namespace latency
{

/// log |det K| with K = Σ over activations of x xᵀ + (1 − x)(1 − x)ᵀ, where x marks for each image
/// the positive inputs of the activation: K counts the inputs whose sign agrees between two images.
///
/// source  Mellor et al., NAS without Training (2006.04647), section 3.1; methods/proxies.md §1
class ActivationAgreement
{
public:
    /// input  input of an activation, [images, …]
    void add(const at::Tensor& input);

    /// Minus infinity when two images agree everywhere.
    [[nodiscard]] double nwot() const;

private:
    at::Tensor agreement_; ///< [images, images]
};

} // namespace latency
