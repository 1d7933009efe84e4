// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/units/latency_unit.h"

#include "core/dataset/text/ascii_text.h"

#include <array>
#include <string>
#include <utility>

namespace latency
{

std::optional<LatencyUnit> latencyUnitFromName(std::string_view name)
{
    using enum LatencyUnit;
    static constexpr std::array<std::pair<std::string_view, LatencyUnit>, 17> names = {{
        {"ns", Nanoseconds},
        {"nanosecond", Nanoseconds},
        {"nanoseconds", Nanoseconds},
        {"us", Microseconds},
        {"\u00b5s", Microseconds},
        {"\u03bcs", Microseconds},
        {"microsecond", Microseconds},
        {"microseconds", Microseconds},
        {"ms", Milliseconds},
        {"msec", Milliseconds},
        {"millisecond", Milliseconds},
        {"milliseconds", Milliseconds},
        {"s", Seconds},
        {"sec", Seconds},
        {"secs", Seconds},
        {"second", Seconds},
        {"seconds", Seconds},
    }};
    const std::string wanted = asciiLower(trimmed(name));
    for (const auto& [known, unit] : names)
        if (wanted == known)
            return unit;
    return std::nullopt;
}

std::string_view latencyUnitName(LatencyUnit unit)
{
    switch (unit) {
    case LatencyUnit::Nanoseconds:
        return "ns";
    case LatencyUnit::Microseconds:
        return "us";
    case LatencyUnit::Milliseconds:
        return "ms";
    case LatencyUnit::Seconds:
        return "s";
    }
    return "ms";
}

std::string_view latencyUnitNoun(LatencyUnit unit)
{
    switch (unit) {
    case LatencyUnit::Nanoseconds:
        return "nanoseconds";
    case LatencyUnit::Microseconds:
        return "microseconds";
    case LatencyUnit::Milliseconds:
        return "milliseconds";
    case LatencyUnit::Seconds:
        return "seconds";
    }
    return "milliseconds";
}

double millisecondsPerUnit(LatencyUnit unit)
{
    switch (unit) {
    case LatencyUnit::Nanoseconds:
        return 1e-6;
    case LatencyUnit::Microseconds:
        return 1e-3;
    case LatencyUnit::Milliseconds:
        return 1.0;
    case LatencyUnit::Seconds:
        return 1e3;
    }
    return 1.0;
}

} // namespace latency
