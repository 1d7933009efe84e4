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

/// Row numbers as a LibTorch index.
at::Tensor placesOf(std::span<const int> rows);

/// Rows 0..count-1 of an embedding, some hundred at a time; throws PassStopped.
///
/// compute  [rows, width] floats for some row numbers
FloatMatrix rowsInParts(std::size_t count, const std::stop_token& stop,
                        const std::function<at::Tensor(std::span<const int> rows)>& compute);

/// The result of `learn`; Stopped for PassStopped; an error for LibTorch's exceptions and
/// non-finite numbers.
Outcome<FloatMatrix> embeddingOutcome(const char* name, const std::function<FloatMatrix()>& learn);

} // namespace latency
