#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/outcome.h"
#include "core/dataset/table/latency_table.h"

#include <stop_token>
#include <string>

namespace latency::nasflat
{

/// The encoding fed to a network besides the graph.
///
/// name       a registered encoding, or "all": all that support the space and are available at
///            once, side by side
/// isScaled   standardises the columns
/// returns    [architectures, columns of the encodings]
/// errors     an encoding that does not support the space or is not available
Outcome<FloatMatrix> supplementOf(const LatencyTable& table, const std::string& name, bool isScaled,
                                  const std::stop_token& stop);

} // namespace latency::nasflat
