#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/outcome.h"
#include "core/dataset/table/latency_table.h"

#include <stop_token>
#include <string>

namespace latency::nasflat
{

/// The encoding a network is told besides the graph.
///
/// name       a registered encoding, or "all": every one that knows the space and takes no
///            computing, side by side
/// isScaled   standardises the columns
/// returns    [architectures, columns of the encodings]
/// errors     an encoding that does not know the space or cannot be had
Outcome<FloatMatrix> supplementOf(const LatencyTable& table, const std::string& name, bool isScaled,
                                  const std::stop_token& stop);

} // namespace latency::nasflat
