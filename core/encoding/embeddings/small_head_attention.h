#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ATen/Tensor.h>

namespace latency
{

inline constexpr int kHeadWidth = 4; ///< of each attention head

/// Attention with heads of four numbers over a few dozen places: softmax(Q Kᵀ / 2 + blocked) V of
/// each head, heads side by side again. Hand-written, because call overhead dominates a library's
/// products of such small matrices.
///
/// queriesKeysValues  [rows, places, 3 · heads · 4]: all queries, then all keys, then all values
/// blocked            [rows, 1, places, places], added to the scores of every head; may be
///                    undefined, is not differentiated
/// returns            [rows, places, heads · 4]; can be differentiated once
at::Tensor smallHeadAttention(const at::Tensor& queriesKeysValues, const at::Tensor& blocked);

} // namespace latency
