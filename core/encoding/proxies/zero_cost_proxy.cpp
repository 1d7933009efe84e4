// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/zero_cost_proxy.h"

namespace latency
{

const std::array<ZeroCostProxy, ProxyCount>& zeroCostProxies()
{
    using enum ProxyScale;
    static const std::array<ZeroCostProxy, ProxyCount> all{{
        {"epe_nas", "EPE-NAS", "Similarity of the network's responses to images of one class.",
         "Lopes et al., EPE-NAS (2102.08099)", Range, true, false},
        {"fisher", "Fisher", "Sensitivity of the loss to dropping channels.",
         "Theis et al., Faster gaze prediction (1801.05787); Abdelfattah et al. (2101.08134)",
         LogRange, true, false},
        {"flops", "FLOPs", "Multiply-adds of one image, as the space's benchmark counts them.",
         "the space's benchmark", LogRange, false, true},
        {"grad_norm", "Gradient norm", "Norm of the initial gradient of the loss.",
         "Abdelfattah et al., Zero-Cost Proxies for Lightweight NAS (2101.08134)", LogRange, true,
         false},
        {"grasp", "GraSP", "Sensitivity of the gradient's flow to the weights.",
         "Wang et al., Picking Winning Tickets (2002.07376)", Deviation, true, false},
        {"jacov", "Jacobian covariance",
         "Difference between the network's responses to different images.",
         "Mellor et al., NAS without Training, first version (2006.04647v1)", Range, true, false},
        {"l2_norm", "L2 norm", "Sum of the norms of the initial weights.",
         "Abdelfattah et al., Zero-Cost Proxies for Lightweight NAS (2101.08134)", Range, false,
         true},
        {"nwot", "NWOT", "Difference between the activation patterns of different images.",
         "Mellor et al., NAS without Training (2006.04647)", Range, true, false},
        {"params", "Parameters", "Weights, with biases and normalisation.", "the space's benchmark",
         LogRange, false, true},
        {"plain", "Plain", "Sum of weights times gradients.",
         "Abdelfattah et al., Zero-Cost Proxies for Lightweight NAS (2101.08134)", Range, true,
         false},
        {"snip", "SNIP", "Sensitivity of the loss to dropping weights.",
         "Lee et al., SNIP (1810.02340)", LogRange, true, false},
        {"synflow", "SynFlow", "Total strength of all paths from image to scores.",
         "Tanaka et al., Pruning neural networks without any data (2006.05467)", LogRange, false,
         false},
        {"zen", "Zen", "Amplification of small input differences by random weights.",
         "Lin et al., Zen-NAS (2102.01063)", Range, false, false},
    }};
    return all;
}

} // namespace latency
