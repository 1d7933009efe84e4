// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/snip.h"

namespace latency
{

double snip(const WeightGradients& layers)
{
    return sumOverLayers(layers, [](const at::Tensor& weight, const at::Tensor& gradient) {
        return (weight * gradient).abs().sum();
    });
}

} // namespace latency
