#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/sampling/sampler.h"

namespace latency
{

/// The architectures a sampler may choose from, and their rows of the encoding that its options
/// name.
struct EncodedCandidates {
    std::vector<int> architectures; ///< ascending
    FloatMatrix rows;               ///< [architectures, features]
};

/// "encoding" and "scale", which every sampler that looks at encodings has.
std::vector<OptionSpec> encodingOptions();

/// errors  too few candidates, an encoding that does not know the space
Result<EncodedCandidates> encodedCandidates(const SamplingRequest& request);

} // namespace latency
