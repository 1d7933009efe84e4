// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/known_measurements.h"

#include "core/search/board_table.h"
#include "core/search/device_use.h"

#include <algorithm>

namespace latency
{
namespace
{

/// Measurements of the board replace those of the table.
void layOver(KnownMeasurements& known, const BoardMatch& match)
{
    const auto forget = [&known](int row) {
        std::erase_if(known.measured, [row](const auto& one) { return one.first == row; });
        std::erase(known.failed, row);
    };
    for (const auto& one : match.measured) {
        forget(one.first);
        known.measured.push_back(one);
    }
    for (const int row : match.failed) {
        forget(row);
        known.failed.push_back(row);
    }
    known.remark = match.remark;
}

} // namespace

KnownMeasurements knownMeasurements(const LatencyTable& table, int device,
                                    const BoardMeasurements& board)
{
    KnownMeasurements known;
    const bool isOwn = device < 0 || device >= table.deviceCount();
    if (!isOwn) {
        DeviceUse use = deviceUse(table, device);
        if (!use.isBoard) {
            known.candidates = std::move(use.candidates);
            return known;
        }
        known.measured = std::move(use.labels);
        known.failed = std::move(use.failed);
    }
    known.isByHand = true;
    if (isOwn || (board.device() == table.device(device).name && !board.isEmpty()))
        if (const auto match = matchOnto(board, table))
            layOver(known, *match);
    return known;
}

} // namespace latency
