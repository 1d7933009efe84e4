#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/proxies/fisher.h"
#include "core/encoding/proxies/image_batch.h"
#include "core/encoding/proxies/nwot.h"
#include "core/encoding/proxies/weight_gradients.h"

namespace latency
{

/// Inputs of several proxies from one forward pass and at most two backward passes.
struct FirstOrderPass {
    WeightGradients gradients; ///< of the loss; zeros where a weight does not matter
    FisherSum fisher;
    ActivationAgreement agreement;
    at::Tensor jacobian; ///< ∂(Σ scores)/∂image, [images, numbers of an image]
};

struct FirstOrderParts {
    bool gradients = false; ///< `gradients` and `fisher`
    bool agreement = false;
    bool jacobian = false;
};

/// throws  PassStopped
FirstOrderPass firstOrderPass(TorchNetwork& network, const ImageBatch& batch,
                              const FirstOrderParts& wanted, const std::stop_token& stop);

} // namespace latency
