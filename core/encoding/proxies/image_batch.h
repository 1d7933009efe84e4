#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"

#include <ATen/Tensor.h>
#include <ATen/TensorOperators.h>

#include <vector>

namespace latency
{

inline constexpr int kBatchImages = 16;

/// The labelled images that proxies are computed on.
struct ImageBatch {
    at::Tensor images; ///< [images, 3, size, size], -1…1
    std::vector<std::int64_t> labels;

    [[nodiscard]] at::Tensor labelTensor() const;
};

/// Smooth coloured noise: two images of each of eight classes, those of a class more alike than
/// others.
ImageBatch syntheticImages(int size, Seed seed);

} // namespace latency
