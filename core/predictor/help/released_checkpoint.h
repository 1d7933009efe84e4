#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/predictor/help/meta_parameters.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency::help
{

/// Reads what HELP's authors released, help_max_corr.pt: a PyTorch archive of the network, the
/// modulator and the inner rates. Read as data; nothing in it is run.
///
/// archive  the file's bytes; where names it
/// returns  all values in the order of `parameters`
/// errors   no such archive, a missing tensor, one of another shape (the checkpoint of another
///          space), numbers that are not finite
Result<std::vector<float>> readReleasedCheckpoint(std::string archive, const std::string& where,
                                                  const MetaParameters& parameters);

} // namespace latency::help
