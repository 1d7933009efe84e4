// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/l2_norm.h"

namespace latency
{

double l2Norm(const TorchNetwork& network)
{
    double sum = 0.0;
    for (const at::Tensor& weight : network.weights())
        sum += weight.norm().item<double>();
    return sum;
}

} // namespace latency
