// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/unit_names.h"

#include <algorithm>
#include <iterator>

namespace latency
{
namespace
{

constexpr LatencyUnit kUnits[]{LatencyUnit::Milliseconds, LatencyUnit::Microseconds,
                               LatencyUnit::Nanoseconds, LatencyUnit::Seconds};

} // namespace

QStringList unitNames()
{
    return {QStringLiteral("ms"), QStringLiteral("µs"), QStringLiteral("ns"), QStringLiteral("s")};
}

LatencyUnit unitAt(int index)
{
    return kUnits[std::clamp(index, 0, static_cast<int>(std::size(kUnits)) - 1)];
}

int indexOf(LatencyUnit unit)
{
    return static_cast<int>(std::ranges::find(kUnits, unit) - std::begin(kUnits));
}

} // namespace latency
