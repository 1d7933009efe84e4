// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/exported_cell.h"

#include "core/space/nasbench201_cell.h"

#include <algorithm>
#include <array>

namespace latency
{

using namespace nasbench201;

namespace
{

/// For each node, whether the output is computed from its value.
std::array<bool, 4> neededNodes(ArchitectureView cell)
{
    std::array<bool, 4> isNeeded{false, false, false, true};
    for (int node = 2; node >= 0; --node) {
        for (std::size_t i = 0; i < kCellEdges.size(); ++i)
            if (kCellEdges[i].from == node && cell[i] != None &&
                isNeeded[static_cast<std::size_t>(kCellEdges[i].to)])
                isNeeded[static_cast<std::size_t>(node)] = true;
    }
    return isNeeded;
}

bool isConstant(ArchitectureView cell)
{
    const std::array<bool, 6> dead = deadEdges(cell);
    return std::ranges::all_of(dead, [](bool isDead) { return isDead; });
}

} // namespace

Architecture exportedCell(ArchitectureView cell)
{
    if (isConstant(cell))
        return Architecture(cell.size(), None);
    const std::array<bool, 4> isNeeded = neededNodes(cell);
    Architecture exported(cell.begin(), cell.end());
    for (std::size_t i = 0; i < kCellEdges.size(); ++i)
        if (!isNeeded[static_cast<std::size_t>(kCellEdges[i].to)])
            exported[i] = None;
    return exported;
}

bool hasCellForms(const SearchSpace& space)
{
    return space.name() == "nasbench201";
}

std::vector<bool> constantArchitectures(const LatencyTable& table)
{
    std::vector<bool> constant(static_cast<std::size_t>(table.architectureCount()), false);
    if (hasCellForms(table.space()))
        for (int i = 0; i < table.architectureCount(); ++i)
            constant[static_cast<std::size_t>(i)] = isConstant(table.architecture(i));
    return constant;
}

} // namespace latency
