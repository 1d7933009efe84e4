// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/plain.h"

namespace latency
{

double plain(const WeightGradients& layers)
{
    return sumOverLayers(layers, [](const at::Tensor& weight, const at::Tensor& gradient) {
        return (weight * gradient).sum();
    });
}

} // namespace latency
