#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/proxies/labelled_images.h"

#include <ATen/Tensor.h>
#include <ATen/TensorOperators.h>

#include <vector>

namespace latency
{

/// The labelled images that proxies are computed on.
struct ImageBatch {
    at::Tensor images; ///< [images, 3, size, size], -1…1
    std::vector<std::int64_t> labels;

    [[nodiscard]] at::Tensor labelTensor() const;
};

/// Smooth coloured noise: two images of each of eight classes, images of one class more alike than
/// others.
ImageBatch syntheticImages(int size, Seed seed);

/// The same with classes drawn at random, as in a job of the reference implementation.
ImageBatch randomlyLabelledImages(int size, int classes, Seed seed);

ImageBatch batchOf(const LabelledImages& images);

} // namespace latency
