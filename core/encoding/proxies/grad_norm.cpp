// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/grad_norm.h"

namespace latency
{

double gradNorm(const WeightGradients& layers)
{
    return sumOverLayers(
        layers, [](const at::Tensor&, const at::Tensor& gradient) { return gradient.norm(); });
}

} // namespace latency
