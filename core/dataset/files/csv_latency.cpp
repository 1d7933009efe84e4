// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/files/csv_latency.h"

#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace latency
{

Result<float> csvLatency(std::string_view field, double factor)
{
    constexpr auto notMeasured = std::numeric_limits<float>::quiet_NaN();
    const std::string_view text = trimmed(field);
    if (text.empty() || text == "-")
        return notMeasured;
    // Milliseconds are parsed directly to the nearest float, so that written floats round-trip
    // exactly.
    if (factor == 1.0)
        if (const auto number = parseNumber<float>(text);
            number && std::isfinite(*number) && *number >= 0.0F)
            return *number;
    const auto number = parseNumber<double>(text);
    if (!number) {
        static constexpr std::array<std::string_view, 4> holes = {"na", "n/a", "null", "none"};
        if (std::ranges::find(holes, asciiLower(text)) != holes.end())
            return notMeasured;
        return Error{inQuotes(text) + " is not a number; expected a latency with a decimal point."};
    }
    if (std::isnan(*number))
        return notMeasured;
    const auto milliseconds = static_cast<float>(*number * factor);
    if (*number < 0.0 || !std::isfinite(milliseconds))
        return Error{"the latency " + inQuotes(text) +
                     " is negative or not finite; expected a "
                     "finite number ≥ 0."};
    return milliseconds;
}

} // namespace latency
