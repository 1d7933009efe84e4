#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/base/outcome.h"

#include <ATen/Tensor.h>

#include <functional>
#include <span>
#include <stop_token>

namespace latency
{

/// Row numbers as LibTorch picks rows by.
at::Tensor placesOf(std::span<const int> rows);

/// Rows 0..count-1 of an embedding, some hundred at a time; throws PassStopped.
///
/// compute  [rows, width] floats for some row numbers
FloatMatrix rowsInParts(std::size_t count, const std::stop_token& stop,
                        const std::function<at::Tensor(std::span<const int> rows)>& compute);

/// What `learn` returns, a stop for PassStopped, one sentence for what LibTorch throws or for
/// numbers that are not finite.
Outcome<FloatMatrix> embeddingOutcome(const char* name, const std::function<FloatMatrix()>& learn);

} // namespace latency
