#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/latency_search.h"

#include <string>

namespace latency
{

/// "20 of 40 measurements", or "30 measurements, 20 were planned".
std::string measurementsText(int measured, int planned);

/// "among 15 625 candidates", with the number of failed ones.
std::string candidatesText(const LatencySearch& search);

/// A question about measurements that the others contradict; else empty.
std::string doubtRemark(const LatencySearch& search);

/// If the limit is far below all known and predicted latencies: the fastest network, and the
/// probable unit of the limit; else empty.
std::string limitRemark(const LatencySearch& search);

} // namespace latency
