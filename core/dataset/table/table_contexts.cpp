// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/table_contexts.h"

#include "core/space/columns/column_space.h"

#include <map>

namespace latency
{

std::vector<int> tableContexts(const LatencyTable& table)
{
    const ColumnSpace* space = asColumnSpace(table.space());
    if (space == nullptr)
        return {};
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < space->columns().size(); ++i)
        if (space->columns()[i].kind == FeatureKind::Context)
            positions.push_back(space->firstPositions()[i]);
    if (positions.empty())
        return {};
    std::map<Architecture, int> numbers;
    std::vector<int> contexts;
    Architecture values;
    for (int row = 0; row < table.architectureCount(); ++row) {
        values.clear();
        for (const std::size_t position : positions)
            values.push_back(table.architecture(row)[position]);
        contexts.push_back(
            numbers.try_emplace(values, static_cast<int>(numbers.size())).first->second);
    }
    return numbers.size() > 1 ? contexts : std::vector<int>{};
}

} // namespace latency
