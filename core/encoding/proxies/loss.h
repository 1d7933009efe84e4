#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/proxies/image_batch.h"

namespace latency
{

/// Cross-entropy of the scores, mean over the images.
at::Tensor crossEntropy(const at::Tensor& scores, const ImageBatch& batch);

} // namespace latency
