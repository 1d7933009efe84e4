// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/device_use.h"

#include "core/experiment/source_devices.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace latency
{

DeviceUse deviceUse(const LatencyTable& table, int device)
{
    DeviceUse use;
    const std::vector<int> measured = measuredRows(table, device);
    const int all = table.architectureCount();
    const auto count = static_cast<int>(measured.size());
    use.isBoard = count <= kMostLabels && 10LL * (all - count) >= all && count < all;
    if (!use.isBoard) {
        use.candidates = measured;
        return use;
    }
    for (const int row : measured)
        use.labels.emplace_back(row, table.milliseconds(device)[static_cast<std::size_t>(row)]);
    for (const CellMark& mark : table.marks())
        if (mark.device == device && mark.kind == CellMark::Kind::Failed)
            use.failed.push_back(mark.architecture);
    use.candidates.resize(static_cast<std::size_t>(all));
    std::iota(use.candidates.begin(), use.candidates.end(), 0);
    return use;
}

bool isFullyMeasured(const LatencyTable& table, int device)
{
    return static_cast<int>(measuredRows(table, device).size()) == table.architectureCount();
}

bool isWholeSpaceMeasured(const LatencyTable& table, int device)
{
    const int all = table.space().officialCount();
    if (all == 0 || table.architectureCount() < all || !isFullyMeasured(table, device))
        return false;
    std::set<Architecture> distinct;
    for (int row = 0; row < table.architectureCount(); ++row) {
        const auto one = table.architecture(row);
        distinct.emplace(one.begin(), one.end());
    }
    return static_cast<int>(distinct.size()) == all;
}

} // namespace latency
