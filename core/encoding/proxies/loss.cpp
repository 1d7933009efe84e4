// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/loss.h"

#include <ATen/ops/cross_entropy_loss.h>

namespace latency
{

at::Tensor crossEntropy(const at::Tensor& scores, const ImageBatch& batch)
{
    return at::cross_entropy_loss(scores, batch.labelTensor());
}

} // namespace latency
