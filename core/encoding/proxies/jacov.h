#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ATen/Tensor.h>
#include <ATen/TensorOperators.h>

namespace latency
{

/// −Σ (log(v + k) + 1 / (v + k)), k = 1e-5, over the eigenvalues v of the correlations of the
/// images' Jacobians.
///
/// jacobian  ∂(Σ scores)/∂image, [images, numbers of an image]
/// returns   NaN when the scores do not depend on an image
/// source    Mellor et al. (2006.04647v1), equation 1; methods/proxies.md §1
double jacov(const at::Tensor& jacobian);

} // namespace latency
