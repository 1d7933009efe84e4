#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ATen/Tensor.h>
#include <ATen/TensorOperators.h>

namespace latency
{

/// Pearson correlations of rows, as NumPy's corrcoef: not a number where a row is constant.
///
/// rows     [n, any]
/// returns  [n, n] doubles
at::Tensor rowCorrelations(const at::Tensor& rows);

} // namespace latency
