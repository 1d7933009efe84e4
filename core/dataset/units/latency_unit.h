#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <optional>
#include <string_view>

namespace latency
{

/// Units of files. The program uses milliseconds internally.
enum class LatencyUnit { Nanoseconds, Microseconds, Milliseconds, Seconds };

std::optional<LatencyUnit> latencyUnitFromName(std::string_view name); ///< "ns", "us", "ms", "s"
std::string_view latencyUnitName(LatencyUnit unit);                    ///< the same, back
std::string_view latencyUnitNoun(LatencyUnit unit); ///< "nanoseconds", …, "seconds"
double millisecondsPerUnit(LatencyUnit unit);

} // namespace latency
