#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/sampling/sampler.h"

namespace latency
{

/// The architectures a sampler may choose from, and their rows of the chosen encoding.
struct EncodedCandidates {
    std::vector<int> architectures; ///< ascending
    FloatMatrix rows;               ///< [architectures, features]
};

/// The options "encoding" and "scale" of all samplers that use encodings.
std::vector<OptionSpec> encodingOptions();

/// errors  too few candidates, an encoding that does not support the space
Result<EncodedCandidates> encodedCandidates(const SamplingRequest& request);

} // namespace latency
