// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/source_devices.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

bool isPredicted(const CellMark& mark)
{
    return mark.kind == CellMark::Kind::Predicted;
}

} // namespace

std::vector<int> measuredRows(const LatencyTable& table, int device)
{
    std::vector<char> isWritten(static_cast<std::size_t>(table.architectureCount()));
    for (const CellMark& mark : table.marks())
        if (mark.device == device && isPredicted(mark))
            isWritten[static_cast<std::size_t>(mark.architecture)] = 1;
    const auto values = table.milliseconds(device);
    std::vector<int> rows;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::isnan(values[i]) && !isWritten[i])
            rows.push_back(static_cast<int>(i));
    return rows;
}

std::vector<int> otherMeasuredDevices(const LatencyTable& table, int device)
{
    std::vector<int> devices;
    for (int other = 0; other < table.deviceCount(); ++other)
        if (other != device && !measuredRows(table, other).empty())
            devices.push_back(other);
    return devices;
}

std::string learnsFrom(const LatencyTable& table, const std::vector<int>& trainDevices)
{
    if (trainDevices.empty())
        return "learns from its own measurements alone";
    if (trainDevices.size() == 1)
        return "learns from " + table.device(trainDevices.front()).name;
    return "learns from " + std::to_string(trainDevices.size()) + " devices";
}

Result<LatencyTablePointer> withoutPredictedCells(LatencyTablePointer table)
{
    if (std::ranges::none_of(table->marks(), isPredicted))
        return table;
    LatencyTableParts parts = table->parts();
    for (const CellMark& mark : parts.marks)
        if (isPredicted(mark))
            parts.milliseconds(static_cast<std::size_t>(mark.device),
                               static_cast<std::size_t>(mark.architecture)) =
                std::numeric_limits<float>::quiet_NaN();
    std::erase_if(parts.marks, isPredicted);
    return LatencyTable::create(std::move(parts));
}

} // namespace latency
