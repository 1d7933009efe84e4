#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ATen/Tensor.h>
#include <ATen/TensorOperators.h>

namespace latency
{

/// Pearson correlations of rows, like NumPy's corrcoef: NaN for a constant row.
///
/// rows     [n, any]
/// returns  [n, n] doubles
at::Tensor rowCorrelations(const at::Tensor& rows);

} // namespace latency
