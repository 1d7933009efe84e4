// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/fisher.h"

namespace latency
{

void FisherSum::observe(const PlanLayer& layer, const at::Tensor& output)
{
    if (!hasWeight(layer))
        return;
    const double weightsOfChannel =
        static_cast<double>(layer.kernel) * layer.kernel * (layer.widthIn / layer.groups);
    output.register_hook([sum = sum_, isOpen = isOpen_, activation = output.detach(),
                          weightsOfChannel](const at::Tensor& gradient) {
        if (!*isOpen)
            return;
        const at::Tensor products = (activation * gradient.detach())
                                        .flatten(1)
                                        .view({activation.size(0), activation.size(1), -1});
        *sum += 0.5 * weightsOfChannel * products.sum(2).square().mean(0).sum().item<double>();
    });
}

} // namespace latency
