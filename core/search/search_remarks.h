#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/latency_search.h"

#include <string>

namespace latency
{

/// "20 of 40 measurements", or "30 measurements, 20 were planned".
std::string measurementsText(int measured, int planned);

/// "among 15 625 candidates", with the failed networks that are none.
std::string candidatesText(const LatencySearch& search);

/// The measurements that the others contradict, as a question; else empty.
std::string doubtRemark(const LatencySearch& search);

/// When the limit is far below everything that is known or believed: how fast the fastest network
/// is, and which unit the limit may be in; else empty.
std::string limitRemark(const LatencySearch& search);

} // namespace latency
