// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/nasbench201_cell.h"

namespace latency::nasbench201
{

Architecture cellOfCode(int code)
{
    Architecture cell(kCellEdges.size());
    for (std::int16_t& operation : cell) {
        operation = static_cast<std::int16_t>(code % 5);
        code /= 5;
    }
    return cell;
}

int codeOfCell(ArchitectureView cell)
{
    int code = 0;
    for (std::size_t i = cell.size(); i-- > 0;)
        code = 5 * code + cell[i];
    return code;
}

std::array<bool, 6> deadEdges(ArchitectureView cell)
{
    // The edges are sorted by their end, so one pass in either direction visits every node after,
    // or before, all of its predecessors.
    std::array<bool, 4> isReached{true, false, false, false};
    std::array<bool, 4> reachesOutput{false, false, false, true};
    for (std::size_t i = 0; i < kCellEdges.size(); ++i) {
        const auto [from, to] = kCellEdges[i];
        if (cell[i] != None && isReached[static_cast<std::size_t>(from)])
            isReached[static_cast<std::size_t>(to)] = true;
    }
    for (std::size_t i = kCellEdges.size(); i-- > 0;) {
        const auto [from, to] = kCellEdges[i];
        if (cell[i] != None && reachesOutput[static_cast<std::size_t>(to)])
            reachesOutput[static_cast<std::size_t>(from)] = true;
    }
    std::array<bool, 6> dead{};
    for (std::size_t i = 0; i < kCellEdges.size(); ++i) {
        const auto [from, to] = kCellEdges[i];
        dead[i] = cell[i] == None || !isReached[static_cast<std::size_t>(from)] ||
                  !reachesOutput[static_cast<std::size_t>(to)];
    }
    return dead;
}

} // namespace latency::nasbench201
